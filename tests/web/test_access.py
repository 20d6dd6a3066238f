"""Every address of a design is closed to everybody but the browser that made it, and GET changes nothing."""

import uuid

import pytest
from django.test import Client
from django.urls import URLPattern, reverse

from planner.web.models import RenderJob, Revision, SavedDesign
from planner.web.urls import urlpatterns
from tests.web.stories import started

pytestmark = pytest.mark.django_db

VALUES = {"section": "waf", "name": "design.json", "number": 1, "job_id": 1, "rule_id": "pod-cidr-overlap"}
VALUES |= {"path": "waf.product", "first": 1, "second": 1, "view": "egress"}
OF_DESIGNS = [each for each in urlpatterns if "design_id" in each.pattern.converters]
OPEN = {"home", "start", "sample", "rules", "rule", "help", "glossary"}


def address(pattern: URLPattern, design_id: object) -> str:
    names = pattern.pattern.converters
    return reverse(str(pattern.name), kwargs={n: design_id if n == "design_id" else VALUES[n] for n in names})


def test_every_address_is_either_open_on_purpose_or_about_a_design() -> None:
    assert {each.name for each in urlpatterns} - {each.name for each in OF_DESIGNS} == OPEN


@pytest.mark.parametrize("method", ["get", "post", "head"])
@pytest.mark.parametrize("pattern", OF_DESIGNS, ids=lambda pattern: str(pattern.name))
def test_a_stranger_gets_what_nobody_gets(client: Client, pattern: URLPattern, method: str) -> None:
    started(client)
    saved = SavedDesign.objects.get()
    neighbour = Client()
    started(neighbour)

    own = getattr(client, method)(address(pattern, saved.pk))
    if pattern.name == "delete" and method == "post":
        saved.save()
    for stranger in (Client(), neighbour):
        theirs = getattr(stranger, method)(address(pattern, saved.pk))
        nobodys = getattr(stranger, method)(address(pattern, uuid.uuid4()))
        assert theirs.status_code == nobodys.status_code
        assert theirs.status_code in {404, 405}
        assert theirs.content == nobodys.content
    assert own.status_code != 500


@pytest.mark.parametrize("pattern", OF_DESIGNS, ids=lambda pattern: str(pattern.name))
def test_get_writes_nothing(client: Client, pattern: URLPattern) -> None:
    started(client)
    before = list(SavedDesign.objects.values()), list(Revision.objects.values()), list(RenderJob.objects.values())

    client.get(address(pattern, SavedDesign.objects.get().pk))

    after = list(SavedDesign.objects.values()), list(Revision.objects.values()), list(RenderJob.objects.values())
    assert before == after


def test_a_forged_cookie_opens_nothing(client: Client) -> None:
    tasks = started(client)
    owner = SavedDesign.objects.get().owner
    forger = Client()
    forger.cookies["browser"] = f"{owner}:forged"

    assert forger.get(tasks).status_code == 404


def test_a_form_from_elsewhere_is_refused() -> None:
    strict = Client(enforce_csrf_checks=True)

    assert strict.post("/start/", {"sample": "windows"}).status_code == 403
