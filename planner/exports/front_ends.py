"""Where requests enter: public and internal front ends, their load balancer annotations, the controller's nodes."""

from dataclasses import dataclass

from planner.azure import compatibility
from planner.design import Design
from planner.design.ingress import LoadBalancerService
from planner.plan import Plan
from planner.plan.names import named
from planner.plan.namespaces import INGRESS

AGENT_POOL_LABEL = "kubernetes.azure.com/agentpool"
PLS = "service.beta.kubernetes.io/azure-pls-"
NAMESPACE = INGRESS


@dataclass(frozen=True)
class FrontEnd:
    """One way in; `name` is "public" or "internal"."""

    name: str

    @property
    def internal(self) -> bool:
        """Whether it has a private address only."""
        return self.name == "internal"


PUBLIC, INTERNAL = FrontEnd("public"), FrontEnd("internal")


def front_ends(design: Design) -> tuple[FrontEnd, ...]:
    """The ways in that the design asks for, public first."""
    asked = {"public": (PUBLIC,), "internal": (INTERNAL,), "both": (PUBLIC, INTERNAL), "none": ()}
    return asked[design.ingress.exposure]


def annotations(plan: Plan, front_end: FrontEnd) -> dict[str, str]:
    """The annotations of the Service in front of the layer 7 controller."""
    waf = plan.design.waf
    behind_front_door = waf.product == "front_door"
    if front_end.internal:
        found = internal_annotations(plan, str(plan.ingress_address or ""))
        if behind_front_door and waf.private_origin:
            # Front Door asks from a subscription of Microsoft's; every connection still has to be approved.
            found |= private_link_annotations(plan, "ingress") | {f"{PLS}visibility": "*"}
        return found
    if behind_front_door and waf.origin_lockdown:
        return {compatibility.ALLOWED_SERVICE_TAGS_ANNOTATION: "AzureFrontDoor.Backend"}
    return {}


def internal_annotations(plan: Plan, address: str) -> dict[str, str]:
    """An internal load balancer in the plan's ingress subnet, at the address where one is given."""
    subnet = plan.subnet_for("ingress")
    found = {compatibility.INTERNAL_LOAD_BALANCER_ANNOTATION: "true"}
    if subnet:
        found[compatibility.INTERNAL_LOAD_BALANCER_SUBNET_ANNOTATION] = subnet.name
    if address:
        found[compatibility.LOAD_BALANCER_IPV4_ANNOTATION] = address
    return found


def private_link_annotations(plan: Plan, part: str) -> dict[str, str]:
    """A Private Link service made for the load balancer, with its addresses in the plan's subnet for them."""
    subnet = plan.subnet_for("private_link_service")
    found = {f"{PLS}create": "true", f"{PLS}name": named(plan.design, "pl", part)}
    return found | ({f"{PLS}ip-configuration-subnet": subnet.name} if subnet else {})


def service_annotations(plan: Plan, service: LoadBalancerService, name: str, first: bool) -> dict[str, str]:
    """The annotations of a layer 4 service; of several of a kind the first has the static address."""
    found: dict[str, str] = {}
    if service.exposure == "internal":
        found = internal_annotations(plan, str(service.address or "") if first else "")
    if service.service_tags:
        found[compatibility.ALLOWED_SERVICE_TAGS_ANNOTATION] = ",".join(service.service_tags)
    if service.private_link_service:
        found |= private_link_annotations(plan, name)
    return found


def controller_pool(plan: Plan) -> str | None:
    """The pool that the layer 7 controller runs on: the chosen one, else the first Linux user pool, else any Linux."""
    if plan.design.ingress.controller_pool:
        return plan.design.ingress.controller_pool
    linux = [pool for pool in plan.pools if not pool.windows]
    user = [pool for pool in linux if pool.pool.mode == "User"]
    return next((pool.name for pool in (*user, *linux)), None)


def node_selector(plan: Plan) -> dict[str, str]:
    """Linux nodes, of the controller's pool."""
    pool = controller_pool(plan)
    return dict(compatibility.LINUX_NODE_SELECTOR) | ({AGENT_POOL_LABEL: pool} if pool else {})
