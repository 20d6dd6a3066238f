"""Common VM sizes of node pools; a size that is not listed is unknown, not refused."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from planner.azure import sources
from planner.azure.sources import Source

VM_SIZES_SOURCE: Source = sources.VM_SIZES


@dataclass(frozen=True)
class VmSize:
    """A size by ARM's name, with its virtual CPUs and memory in GiB."""

    name: str
    vcpus: int
    memory_gib: float
    series: str
    arm64: bool = False
    gpu: bool = False
    confidential: bool = False

    @property
    def burstable(self) -> bool:
        return self.series.startswith("B")

    @property
    def allowed_in_overlay(self) -> bool:
        """DCsv2 is the one series that Overlay refuses (sources.CNI_OVERLAY)."""
        return self.series != "DCsv2"


def _series(pattern: str, series: str, gib_per_vcpu: int, *vcpus: int, arm64: bool = False) -> Iterator[VmSize]:
    for count in vcpus:
        yield VmSize(pattern.format(count), count, count * gib_per_vcpu, series, arm64=arm64)


# Numbers checked against the page of each series in November 2026.
SIZES: tuple[VmSize, ...] = (
    *_series("Standard_D{}s_v3", "Dsv3", 4, 2, 4, 8, 16, 32, 64),
    *_series("Standard_D{}s_v4", "Dsv4", 4, 2, 4, 8, 16, 32, 64),
    *_series("Standard_D{}s_v5", "Dsv5", 4, 2, 4, 8, 16, 32, 64),
    *_series("Standard_D{}ds_v5", "Ddsv5", 4, 2, 4, 8, 16, 32, 64),
    *_series("Standard_D{}as_v5", "Dasv5", 4, 2, 4, 8, 16, 32, 64),
    *_series("Standard_D{}ads_v5", "Dadsv5", 4, 2, 4, 8, 16, 32, 64),
    *_series("Standard_D{}s_v6", "Dsv6", 4, 2, 4, 8, 16, 32, 64),
    *_series("Standard_D{}ds_v6", "Ddsv6", 4, 2, 4, 8, 16, 32, 64),
    *_series("Standard_D{}as_v6", "Dasv6", 4, 2, 4, 8, 16, 32, 64),
    *_series("Standard_D{}ads_v6", "Dadsv6", 4, 2, 4, 8, 16, 32, 64),
    *_series("Standard_D{}pds_v5", "Dpdsv5", 4, 2, 4, 8, 16, 32, arm64=True),
    VmSize("Standard_D64pds_v5", 64, 208, "Dpdsv5", arm64=True),
    *_series("Standard_D{}ps_v6", "Dpsv6", 4, 2, 4, 8, 16, 32, 64, arm64=True),
    *_series("Standard_E{}s_v5", "Esv5", 8, 2, 4, 8, 16, 32, 64),
    *_series("Standard_E{}ds_v5", "Edsv5", 8, 2, 4, 8, 16, 32),
    *_series("Standard_E{}as_v5", "Easv5", 8, 2, 4, 8, 16, 32),
    *_series("Standard_E{}s_v6", "Esv6", 8, 2, 4, 8, 16, 32),
    *_series("Standard_F{}s_v2", "Fsv2", 2, 2, 4, 8, 16, 32, 48, 64),
    *_series("Standard_L{}s_v3", "Lsv3", 8, 8, 16, 32),
    VmSize("Standard_DS1_v2", 1, 3.5, "DSv2"),
    VmSize("Standard_DS2_v2", 2, 7, "DSv2"),
    VmSize("Standard_DS3_v2", 4, 14, "DSv2"),
    VmSize("Standard_DS4_v2", 8, 28, "DSv2"),
    VmSize("Standard_B2s", 2, 4, "B"),
    VmSize("Standard_B1s", 1, 1, "B"),
    VmSize("Standard_B2ms", 2, 8, "B"),
    VmSize("Standard_B4ms", 4, 16, "B"),
    VmSize("Standard_B8ms", 8, 32, "B"),
    VmSize("Standard_B2s_v2", 2, 8, "Bsv2"),
    VmSize("Standard_B4s_v2", 4, 16, "Bsv2"),
    VmSize("Standard_DC1s_v2", 1, 4, "DCsv2", confidential=True),
    VmSize("Standard_DC2s_v2", 2, 8, "DCsv2", confidential=True),
    VmSize("Standard_DC4s_v2", 4, 16, "DCsv2", confidential=True),
    VmSize("Standard_DC8_v2", 8, 32, "DCsv2", confidential=True),
    VmSize("Standard_DC4as_v5", 4, 16, "DCasv5", confidential=True),
    VmSize("Standard_DC8as_v5", 8, 32, "DCasv5", confidential=True),
    VmSize("Standard_DC4ads_v5", 4, 16, "DCadsv5", confidential=True),
    VmSize("Standard_NC6s_v3", 6, 112, "NCsv3", gpu=True),
    VmSize("Standard_NC4as_T4_v3", 4, 28, "NCasT4v3", gpu=True),
    VmSize("Standard_NC24ads_A100_v4", 24, 220, "NCadsA100v4", gpu=True),
)
SIZE_BY_NAME: Mapping[str, VmSize] = MappingProxyType({size.name: size for size in SIZES})


def vm_size(name: str) -> VmSize | None:
    """The size called `name` in any letter case, or None when this list does not know it."""
    return _BY_FOLDED_NAME.get(name.casefold())


_BY_FOLDED_NAME: Mapping[str, VmSize] = MappingProxyType({size.name.casefold(): size for size in SIZES})
