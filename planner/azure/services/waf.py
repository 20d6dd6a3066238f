"""Web application firewalls: the products, their rule sets and states; Front Door tiers; DDoS tiers."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Literal

from planner.azure import sources
from planner.azure.retirements import BY_SUBJECT, Retirement
from planner.azure.sources import Source

RuleSetState = Literal["recommended", "supported", "ending", "ended"]


@dataclass(frozen=True)
class WafRuleSet:
    """A managed rule set of one product; one that is ending is refused for a new policy."""

    product: str  # the design's word: app_gateway, agc, front_door
    name: str  # CRS_3.2, DRS_2.1, ...
    state: RuleSetState
    ends: date | None = None
    source: Source = sources.WAF_RULE_SETS

    @property
    def for_new_policies(self) -> bool:
        return self.state in ("recommended", "supported")


_OLD_RULES_END = date(2027, 2, 26)
WAF_RULE_SETS: tuple[WafRuleSet, ...] = (
    WafRuleSet("app_gateway", "DRS_2.2", "recommended"),
    WafRuleSet("app_gateway", "DRS_2.1", "supported"),
    WafRuleSet("app_gateway", "CRS_3.2", "supported"),
    WafRuleSet("app_gateway", "CRS_3.1", "ending", _OLD_RULES_END),
    WafRuleSet("app_gateway", "CRS_3.0", "ending", _OLD_RULES_END),
    WafRuleSet("app_gateway", "CRS_2.2.9", "ended", date(2025, 3, 15)),
    WafRuleSet("agc", "DRS_2.1", "recommended", source=sources.WAF_AGC),
    WafRuleSet("front_door", "DRS_2.2", "recommended"),
    WafRuleSet("front_door", "DRS_2.1", "supported"),
    WafRuleSet("front_door", "DRS_2.0", "supported"),
    WafRuleSet("front_door", "DRS_1.2", "ending", _OLD_RULES_END),
    WafRuleSet("front_door", "DRS_1.1", "ending", _OLD_RULES_END),
    WafRuleSet("front_door", "DRS_1.0", "ending", _OLD_RULES_END),
)
WAF_RULE_SET_BY_NAME: Mapping[tuple[str, str], WafRuleSet] = MappingProxyType(
    {(rules.product, rules.name): rules for rules in WAF_RULE_SETS}
)
BOT_RULE_SETS: tuple[str, ...] = ("1.1", "1.0")
WAF_MODES: tuple[str, ...] = ("Detection", "Prevention")

# What the WAF of Application Gateway for Containers lacks (sources.WAF_AGC).
AGC_WAF_LACKS: tuple[str, ...] = (
    "JavaScript and captcha challenges",
    "a custom block response",
    "the X-Forwarded-For variable in custom rules",
    "the HTTP DDoS rule set",
)


@dataclass(frozen=True)
class FrontDoorTier:
    """One tier of Front Door."""

    name: str
    display: str
    managed_waf_rules: bool
    private_origins: bool
    retirement: Retirement | None = None
    source: Source = sources.WAF_FRONT_DOOR


FRONT_DOOR_TIERS: tuple[FrontDoorTier, ...] = (
    FrontDoorTier("standard", "Front Door Standard", False, False),
    FrontDoorTier("premium", "Front Door Premium", True, True),
    FrontDoorTier(
        "classic", "Front Door (classic)", True, False, BY_SUBJECT["front_door:classic"], sources.FRONT_DOOR_CLASSIC
    ),
)
FRONT_DOOR_BY_NAME: Mapping[str, FrontDoorTier] = MappingProxyType({tier.name: tier for tier in FRONT_DOOR_TIERS})
FRONT_DOOR_SERVICE_TAG = "AzureFrontDoor.Backend"
FRONT_DOOR_ID_HEADER = "X-Azure-FDID"


@dataclass(frozen=True)
class DdosTier:
    """One way to buy DDoS protection; neither covers NAT gateway addresses nor Virtual WAN hubs."""

    name: str
    display: str
    per_address: bool
    rapid_response: bool
    waf_discount: bool
    source: Source = sources.DDOS


DDOS_TIERS: tuple[DdosTier, ...] = (
    DdosTier("ip", "DDoS IP Protection", True, False, False),
    DdosTier("network", "DDoS Network Protection", False, True, True),
)
DDOS_BY_NAME: Mapping[str, DdosTier] = MappingProxyType({tier.name: tier for tier in DDOS_TIERS})
