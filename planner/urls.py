"""Addresses of the site: the pages, and what answers when there is none."""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [path("", include("planner.web.urls"))]

handler400 = "planner.web.stops.bad_request"
handler403 = "planner.web.stops.forbidden"
handler404 = "planner.web.stops.not_found"
handler500 = "planner.web.stops.server_error"
