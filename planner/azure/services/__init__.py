"""SKU tables of the services around the cluster."""

from planner.azure.services.bastion import *  # noqa: F403
from planner.azure.services.firewall import *  # noqa: F403
from planner.azure.services.gateways import *  # noqa: F403
from planner.azure.services.nat import *  # noqa: F403
from planner.azure.services.waf import *  # noqa: F403
