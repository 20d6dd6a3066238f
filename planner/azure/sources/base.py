"""The record of a page, and the short ways to write one down."""

from dataclasses import dataclass
from datetime import date

LEARN = "https://learn.microsoft.com"
READ_ON = date(2026, 11, 22)


@dataclass(frozen=True)
class Source:
    """A public page: `dated` is the day printed on it, or with `undated` the day it was read."""

    title: str
    url: str
    dated: date
    undated: bool = False


def aks(slug: str, dated: str, title: str) -> Source:
    return Source(title, f"{LEARN}/azure/aks/{slug}", date.fromisoformat(dated))


def azure(path: str, dated: str, title: str) -> Source:
    return Source(title, f"{LEARN}/azure/{path}", date.fromisoformat(dated))


def agc(slug: str, dated: str, title: str) -> Source:
    return azure(f"application-gateway/for-containers/{slug}", dated, f"Application Gateway for Containers: {title}")


def trouble(slug: str, dated: str, title: str) -> Source:
    url = f"{LEARN}/troubleshoot/azure/azure-kubernetes/{slug}"
    return Source(f"Troubleshoot AKS: {title}", url, date.fromisoformat(dated))


def github(path: str, dated: str, title: str) -> Source:
    return Source(title, f"https://github.com/{path}", date.fromisoformat(dated))
