"""Every answer carries the security headers, and nothing larger than 1 MB is read."""

import pytest
from django.test import Client

PATHS = ["/", "/no-such-page"]
POLICY = (
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
)


@pytest.mark.django_db
@pytest.mark.parametrize("path", PATHS)
def test_every_answer_carries_the_security_headers(client: Client, path: str) -> None:
    response = client.get(path)

    policy = response.headers["Content-Security-Policy"]
    assert sorted(part.strip() for part in policy.split(";")) == sorted(POLICY)
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["X-Frame-Options"] == "DENY"
    assert response.headers["Referrer-Policy"] == "same-origin"
    assert response.headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert response.headers["Permissions-Policy"].startswith("camera=()")
    assert response.headers["Cache-Control"] == "private, no-cache"


@pytest.mark.django_db
def test_pages_vary_on_the_htmx_header(client: Client) -> None:
    response = client.get("/")

    assert "HX-Request" in response.headers["Vary"]


@pytest.mark.django_db
def test_pages_are_packed_for_browsers_that_can_unpack_them(client: Client) -> None:
    response = client.get("/", headers={"accept-encoding": "gzip"})

    assert response.headers["Content-Encoding"] == "gzip"
    assert len(response.content) < len(client.get("/").content) / 2


@pytest.mark.parametrize(("size", "status"), [(1024 * 1024 + 1, 413), (10 * 1024 * 1024, 413)])
def test_a_body_above_one_megabyte_is_refused_with_both_numbers(client: Client, size: int, status: int) -> None:
    response = client.post("/", b"x" * size, content_type="application/octet-stream")

    assert response.status_code == status
    assert f"{size:,} bytes; at most 1,048,576" in response.text
    assert "Content-Security-Policy" in response.headers
