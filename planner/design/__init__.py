"""ANSWERS: what the architect decided. A Design is frozen, strict and always whole."""

from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict

from planner.design.access import Access
from planner.design.addresses import Addresses
from planner.design.base import answer, merged
from planner.design.decisions import Decisions
from planner.design.egress import Egress
from planner.design.ingress import Ingress
from planner.design.management import Management
from planner.design.network_model import NetworkModel
from planner.design.network_policy import NetworkPolicy
from planner.design.node_pools import DEFAULT_POOLS, NodePool
from planner.design.overview import Overview
from planner.design.surroundings import Surroundings
from planner.design.waf import Waf

VERSION = 1


class Design(BaseModel):
    """The network of one AKS cluster in its spoke VNet. The default is the AKS baseline in small."""

    model_config = ConfigDict(frozen=True, extra="forbid", validate_default=True, title="AKS network design")

    version: Literal[1] = 1
    overview: Overview = answer(Overview(), "Overview")
    surroundings: Surroundings = answer(Surroundings(), "Surroundings")
    network_model: NetworkModel = answer(NetworkModel(), "Network model")
    node_pools: tuple[NodePool, ...] = answer(DEFAULT_POOLS, "Node pools")
    addresses: Addresses = answer(Addresses(), "Addresses")
    ingress: Ingress = answer(Ingress(), "Ingress")
    waf: Waf = answer(Waf(), "Web application firewall")
    egress: Egress = answer(Egress(), "Egress")
    network_policy: NetworkPolicy = answer(NetworkPolicy(), "Network policy")
    management: Management = answer(Management(), "Management access")
    access: Access = answer(Access(), "API server and rights")
    decisions: Decisions = answer(Decisions(), "Decisions")

    def revise(self, **changes: Any) -> Self:
        """A validated copy: mappings are merged, lists are replaced. Raises pydantic's ValidationError."""
        return type(self).model_validate(merged(self.model_dump(), changes))


SECTIONS: tuple[str, ...] = tuple(name for name in Design.model_fields if name != "version")

__all__ = ["SECTIONS", "VERSION", "Design", "NodePool"]
