"""Addresses of the site."""

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, URLResolver, path


def front_page(request: HttpRequest) -> HttpResponse:
    """Stand until planner.web.urls has the pages."""
    return HttpResponse("<!doctype html><title>AKS network planner</title><h1>AKS network planner</h1>")


urlpatterns: list[URLPattern | URLResolver] = [path("", front_page, name="home")]
