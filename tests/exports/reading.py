"""How the tests read exports back: manifests by kind, and the schemas they have to pass."""

from datetime import date
from typing import Any

import jsonschema
import kubernetes_validate
import yaml

from planner.design import Design
from planner.exports import EXPORTS
from planner.report import Report, report_on

DAY = date(2026, 11, 23)
BY_NAME = {export.name: export for export in EXPORTS}
BUILT_IN = {"Namespace", "ServiceAccount", "ConfigMap", "Service", "Deployment", "Ingress", "NetworkPolicy"}

NAME = {"type": "string", "pattern": r"^[a-z0-9]([-a-z0-9]*[a-z0-9])?$", "maxLength": 63}
NAMESPACES = {
    "type": "object",
    "properties": {"from": {"enum": ["All", "Same", "Selector"]}, "selector": {"type": "object"}},
    "required": ["from"],
    "additionalProperties": False,
}
LISTENER = {
    "type": "object",
    "required": ["name", "port", "protocol"],
    "additionalProperties": False,
    "properties": {
        "name": NAME,
        "hostname": {"type": "string", "minLength": 1, "maxLength": 253},
        "port": {"type": "integer", "minimum": 1, "maximum": 65535},
        "protocol": {"enum": ["HTTP", "HTTPS", "TLS"]},
        "allowedRoutes": {"type": "object", "properties": {"namespaces": NAMESPACES}, "additionalProperties": False},
        "tls": {
            "type": "object",
            "required": ["mode"],
            "additionalProperties": False,
            "properties": {
                "mode": {"enum": ["Terminate", "Passthrough"]},
                "options": {"type": "object", "additionalProperties": {"type": "string"}},
                "certificateRefs": {
                    "type": "array",
                    "items": {
                        "type": "object",
                        "required": ["name"],
                        "additionalProperties": False,
                        "properties": {"kind": {"const": "Secret"}, "name": NAME, "namespace": NAME},
                    },
                },
            },
        },
    },
}
GATEWAY = {
    "type": "object",
    "required": ["gatewayClassName", "listeners"],
    "additionalProperties": False,
    "properties": {
        "gatewayClassName": NAME,
        "listeners": {"type": "array", "minItems": 1, "maxItems": 64, "items": LISTENER},
        "infrastructure": {
            "type": "object",
            "additionalProperties": False,
            "properties": {
                "annotations": {"type": "object", "additionalProperties": {"type": "string"}},
                "parametersRef": {"type": "object", "required": ["group", "kind", "name"]},
            },
        },
    },
}
BACKEND = {
    "type": "object",
    "required": ["name", "port"],
    "additionalProperties": False,
    "properties": {"name": NAME, "port": {"type": "integer", "minimum": 1, "maximum": 65535}},
}
PATH = {
    "type": "object",
    "required": ["type", "value"],
    "properties": {"type": {"enum": ["PathPrefix", "Exact"]}, "value": {"type": "string", "pattern": "^/"}},
}
ROUTE = {
    "type": "object",
    "required": ["parentRefs", "hostnames", "rules"],
    "additionalProperties": False,
    "properties": {
        "parentRefs": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["name"],
                "additionalProperties": False,
                "properties": {"name": NAME, "namespace": NAME, "sectionName": NAME},
            },
        },
        "hostnames": {"type": "array", "minItems": 1, "items": {"type": "string"}},
        "rules": {
            "type": "array",
            "items": {
                "type": "object",
                "additionalProperties": False,
                "properties": {
                    "matches": {"type": "array", "items": {"type": "object", "properties": {"path": PATH}}},
                    "backendRefs": {"type": "array", "items": BACKEND},
                    "filters": {"type": "array", "items": {"type": "object", "required": ["type"]}},
                },
            },
        },
    },
}
SPECS = {"Gateway": GATEWAY, "HTTPRoute": ROUTE, "TLSRoute": ROUTE}


def judged(**changes: Any) -> Report:
    """The report on the default design with these changes."""
    return report_on(Design().revise(**changes), DAY)


def manifests(name: str, report: Report) -> list[dict[str, Any]]:
    """The manifests of an export, read back by an ordinary YAML reader."""
    return [each for each in yaml.safe_load_all(BY_NAME[name].render(report)) if each]


def of_kind(name: str, report: Report, kind: str) -> list[dict[str, Any]]:
    return [each for each in manifests(name, report) if each["kind"] == kind]


def conform(manifest: dict[str, Any], version: str = "1.35") -> None:
    """Raises where the API server would: by the Kubernetes schemas, or by what the Gateway API says."""
    if manifest["kind"] in BUILT_IN:
        kubernetes_validate.validate(manifest, version, strict=True)
    elif manifest["kind"] in SPECS:
        jsonschema.validate(manifest["spec"], SPECS[manifest["kind"]])
    names = [each["name"] for each in manifest.get("spec", {}).get("listeners", ())]
    assert len(names) == len(set(names)), "Two listeners of a gateway have the same name."
    assert manifest["apiVersion"]
    jsonschema.validate(manifest["metadata"]["name"], NAME | {"maxLength": 253})
