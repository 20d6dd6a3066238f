"""Paths of a host are typed as lines, as an architect would write them in a mail."""

import pytest
from django.http import QueryDict

from planner.design import Design
from planner.design.ingress import PathRule
from planner.web.forms.base import SectionForm
from planner.web.forms.pathlines import path_lines, read_path_lines


@pytest.mark.parametrize(
    ("line", "path", "match", "service", "port"),
    [
        ("/blog -> blogservice:80", "/blog", "Prefix", "blogservice", "80"),
        ("/blog->blogservice:80", "/blog", "Prefix", "blogservice", "80"),
        ("Exact /login → auth:8443", "/login", "Exact", "auth", "8443"),
        ("prefix / => web : 443", "/", "Prefix", "web", "443"),
        ("/store storeservice:80", "/store", "Prefix", "storeservice", "80"),
    ],
)
def test_a_line_is_read(line: str, path: str, match: str, service: str, port: str) -> None:
    found, messages = read_path_lines(line)

    assert messages == []
    assert found == [{"path": path, "path_type": match, "service": service, "port": port}]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (
            "blog -> blogservice:80",
            "Line 1, blog -> blogservice:80: begin with a path, such as /blog -> blogservice:80.",
        ),
        ("/blog -> blogservice", "Line 1, /blog -> blogservice: the service needs its port, such as"),
        ("/blog :80", "Line 1, /blog :80: type a path, an arrow and a service with its port, such as"),
    ],
)
def test_a_line_without_shape_says_what_to_type(line: str, message: str) -> None:
    found, messages = read_path_lines(line)

    assert found == []
    assert messages[0].startswith(message)


def test_lines_come_back_as_they_were_typed() -> None:
    paths = (PathRule(path="/blog", service="blog"), PathRule(path="/x", path_type="Exact", service="svc", port=8080))

    assert path_lines(paths) == "/blog -> blog:80\nExact /x -> svc:8080"
    assert [PathRule(**each) for each in read_path_lines(path_lines(paths))[0]] == list(paths)


def test_a_bad_port_is_a_mistake_of_the_lines() -> None:
    post = QueryDict(mutable=True)
    post.update({"ingress.hosts.count": "1", "ingress.hosts.0.paths": "/a -> a:80\n/b -> b:70000"})

    form = SectionForm(Design(), "ingress", post)

    assert form.messages("ingress.hosts.0.paths") == ["Line 2: 70000 is too large: type 65535 or less."]
