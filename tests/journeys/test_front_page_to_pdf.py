"""An architect goes from the front page through all twelve steps, with three mistakes on the way, to the PDF."""

import io
import re
from datetime import date

import kubernetes_validate
import pytest
import yaml
from playwright.sync_api import Download, Page
from pypdf import PdfReader

from planner.design.reading import read_design
from planner.plan import make_plan

pytestmark = pytest.mark.journey

CONTINUE = re.compile("^Continue")


def field(page: Page, name: str):
    return page.locator(f'[name="{name}"]:not([type="hidden"])')


def fill(page: Page, **answers: str) -> None:
    for name, text in answers.items():
        show(page, name)
        field(page, name).fill(text)


def show(page: Page, name: str) -> None:
    """Open the More that hides the answer."""
    hidden = page.locator(f'details:not([open]):has([name="{name}"]) > summary')
    if not field(page, name).first.is_visible() and hidden.count():
        hidden.first.click()


def choose(page: Page, name: str, value: str) -> None:
    show(page, name)
    chosen = page.locator(f'[name="{name}"][value="{value}"]')
    if chosen.count():
        chosen.check(force=True)
    else:
        field(page, name).select_option(value)


def add(page: Page, words: str) -> None:
    page.get_by_role("button", name=words).click()
    page.wait_for_load_state()


def go_on(page: Page, to: str) -> None:
    page.get_by_role("button", name=CONTINUE).click()
    page.wait_for_url(f"**/{to}/**")


def refused(page: Page, name: str, said: str) -> None:
    """The same page, the text kept, an error in the title and a summary whose link leads to the field."""
    typed = field(page, name).input_value()
    page.get_by_role("button", name=CONTINUE).click()
    page.wait_for_load_state()
    assert page.title().startswith("Error:")
    assert field(page, name).input_value() == typed
    link = page.locator(".error-summary a, [role=alert] a").filter(has_text=said[:40])
    assert said in link.first.inner_text()
    assert page.locator(link.first.get_attribute("href")).count() == 1


def test_from_the_front_page_to_the_pdf(page):
    page.goto("/")
    page.get_by_role("button", name="Start from nothing").first.click()
    page.wait_for_url("**/designs/**")
    base = re.match(r".*/designs/[^/]+/", page.url)[0]

    answer_who_and_where(page, base)
    answer_pools_and_addresses(page)
    answer_the_way_in(page)
    answer_the_way_out_and_policies(page)
    answer_management_and_rights(page, base)

    page.goto(base + "review/")
    assert "myapp.com" in page.locator("main").inner_text()
    design = read_design(page.request.get(base + "files/design.json").text())
    assert_answers(design)
    assert_manifests(page, base)
    assert_pdf(download_pdf(page), design)


def answer_who_and_where(page: Page, base: str) -> None:
    page.goto(base + "overview/")
    fill(
        page, **{"overview.title": "Web shop of the north", "overview.workload": "shop", "overview.owner": "Karin Holm"}
    )
    choose(page, "overview.environment", "production")
    go_on(page, "surroundings")

    fill(page, **{"surroundings.networks.0.name": "Office Malmö", "surroundings.networks.0.ranges": "192.168.16.0/20"})
    choose(page, "surroundings.hybrid_link", "expressroute")
    go_on(page, "network_model")

    choose(page, "network_model.model", "azure_cni_overlay")
    go_on(page, "node_pools")


def answer_pools_and_addresses(page: Page) -> None:
    fill(page, **{"node_pools.1.name": "Shop-Pool"})
    refused(page, "node_pools.1.name", "Shop-Pool is not a node pool name")
    fill(page, **{"node_pools.1.name": "npshop", "node_pools.1.max_count": "12", "node_pools.1.max_surge": "33%"})
    go_on(page, "addresses")

    fill(page, **{"addresses.spoke.address_space": "10.60.1.0/18", "addresses.hub.address_space": "10.61.0.0/24"})
    refused(page, "addresses.spoke.address_space", "10.60.1.0/18 has host bits set: did you mean 10.60.0.0/18?")
    fill(page, **{"addresses.spoke.address_space": "10.60.0.0/18", "addresses.pod_cidr": "100.64.0.0/16"})
    fill(page, **{"addresses.service_cidr": "10.62.0.0/20"})
    go_on(page, "ingress")


def answer_the_way_in(page: Page) -> None:
    choose(page, "ingress.exposure", "internal")
    choose(page, "ingress.controller", "nginx_inc")
    fill(page, **{"ingress.hosts.0.name": "myapp.com", "ingress.hosts.0.namespace": "shop"})
    fill(page, **{"ingress.hosts.0.secret": "myapp-secret"})
    fill(page, **{"ingress.hosts.0.paths": "blog -> blogservice:80"})
    refused(page, "ingress.hosts.0.paths", "blog")
    fill(page, **{"ingress.hosts.0.paths": "/blog -> blogservice:80\n/store -> storeservice:80"})
    go_on(page, "waf")

    choose(page, "waf.product", "app_gateway")
    fill(page, **{"waf.capacity_max": "20"})
    go_on(page, "egress")


def answer_the_way_out_and_policies(page: Page) -> None:
    choose(page, "egress.outbound_type", "userDefinedRouting")
    choose(page, "egress.firewall", "azure_firewall_standard")
    go_on(page, "network_policy")

    fill(page, **{"network_policy.default_deny": "shop"})
    add(page, "Add permission")
    fill(page, **{"network_policy.rules.0.name": "frontend-to-backend", "network_policy.rules.0.namespace": "shop"})
    fill(
        page,
        **{"network_policy.rules.0.pod_labels": "app: backend", "network_policy.rules.0.peer_labels": "app: frontend"},
    )
    go_on(page, "management")


def answer_management_and_rights(page: Page, base: str) -> None:
    choose(page, "management.bastion", "premium")
    fill(page, **{"management.allowed_ranges": "192.168.16.0/24"})
    go_on(page, "access")

    choose(page, "access.api_server", "vnet_integration")
    go_on(page, "decisions")

    add(page, "Add requirement")
    fill(page, **{"decisions.requirements.0.text": "The shop is public and everything else is not."})
    page.get_by_role("button", name=CONTINUE).click()
    page.wait_for_load_state()
    assert "Error" not in page.title()


def assert_answers(design) -> None:
    assert design.overview.title == "Web shop of the north"
    assert [pool.name for pool in design.node_pools] == ["npsystem", "npshop"]
    assert [str(cidr) for cidr in design.addresses.spoke.address_space] == ["10.60.0.0/18"]
    assert design.network_policy.rules[0].pod_labels == ("app=backend",)
    assert design.decisions.requirements[0].text.startswith("The shop is public")


def assert_manifests(page: Page, base: str) -> None:
    documents = manifests(page, base, "ingress.yaml")
    ingress = next(each for each in documents if each["kind"] == "Ingress")
    assert ingress["apiVersion"] == "networking.k8s.io/v1"
    assert ingress["spec"]["tls"] == [{"hosts": ["myapp.com"], "secretName": "myapp-secret"}]
    (rule,) = ingress["spec"]["rules"]
    assert rule["host"] == "myapp.com"
    assert [
        (path["path"], path["backend"]["service"]["name"], path["backend"]["service"]["port"]["number"])
        for path in rule["http"]["paths"]
    ] == [("/blog", "blogservice", 80), ("/store", "storeservice", 80)]

    policies = [each for each in manifests(page, base, "network-policies.yaml") if each["kind"] == "NetworkPolicy"]
    backend = next(each for each in policies if each["spec"]["podSelector"] == {"matchLabels": {"app": "backend"}})
    assert backend["metadata"]["namespace"] == "shop"
    assert backend["spec"]["policyTypes"] == ["Ingress"]
    assert backend["spec"]["ingress"] == [{"from": [{"podSelector": {"matchLabels": {"app": "frontend"}}}]}]
    assert any(each["spec"]["podSelector"] == {} for each in policies)


def manifests(page: Page, base: str, name: str) -> list[dict]:
    answer = page.request.get(f"{base}files/{name}")
    assert answer.ok
    documents = [each for each in yaml.safe_load_all(answer.text()) if each]
    for each in documents:
        if each["apiVersion"] in {"v1", "networking.k8s.io/v1"}:
            kubernetes_validate.validate(each, "1.34", strict=True)
    return documents


def download_pdf(page: Page) -> bytes:
    """At once where the page had it made already, else by the page that shows it being made."""
    begun: list[Download] = []
    page.on("download", lambda download: begun.append(download))
    page.get_by_role("button", name=re.compile("the PDF of revision")).click()
    link = page.get_by_role("link", name=re.compile("Download"))
    for _ in range(60):
        page.wait_for_timeout(1000)
        if begun:
            return begun[0].path().read_bytes()
        if "/pdf/" in page.url and link.count():
            return page.request.get(link.first.get_attribute("href")).body()
        page.reload()
    raise AssertionError(page.locator("main").inner_text())


def assert_pdf(pdf: bytes, design) -> None:
    assert pdf.startswith(b"%PDF-")
    text = re.sub(r"[\s​]+", "", "".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages))
    for vnet in make_plan(design, date.today()).vnets:
        assert vnet.name in text
        for space in vnet.address_space:
            assert str(space) in text
        for subnet in vnet.subnets:
            assert subnet.name in text
            assert str(subnet.cidr) in text
