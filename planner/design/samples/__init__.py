"""Sample designs with real names and ranges, one module each; a new user starts from one of them."""

from collections.abc import Mapping
from types import MappingProxyType

from planner.design.samples import (
    aks_baseline,
    legacy_kubenet,
    private_isolated,
    public_waf,
    regulated,
    small_dev,
    windows,
)
from planner.design.samples.base import Sample

SAMPLES: Mapping[str, Sample] = MappingProxyType(
    {
        sample.name: sample
        for sample in (
            small_dev.SAMPLE,
            aks_baseline.SAMPLE,
            private_isolated.SAMPLE,
            public_waf.SAMPLE,
            regulated.SAMPLE,
            windows.SAMPLE,
            legacy_kubenet.SAMPLE,
        )
    }
)
"""The samples by name, in the order of the front page."""

__all__ = ["SAMPLES", "Sample"]
