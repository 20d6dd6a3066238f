"""Run cards about the way in: certificates and the WAF."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from planner.design.ingress import Host
from planner.exports.shell import shell
from planner.plan import Plan
from planner.report import Report
from planner.web.document.blocks import Card, Step, Steps
from planner.web.document.operations.names import escalation, group_of, name_of
from planner.web.document.words import counted, joined

VAULT = re.compile(r"https://([\w-]+)\.vault\.azure\.net/(?:certificates|secrets)/([\w-]+)(?:/\w*)?")
RULE_SETS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "DRS": ("Microsoft_DefaultRuleSet", "SQLI"),
        "CRS": ("OWASP", "REQUEST-942-APPLICATION-ATTACK-SQLI"),
    }
)
"""What the command line calls each family of rule sets, and the group of its rules against SQL injection."""


MATCHED = (
    "AGWFirewallLogs | where TimeGenerated > ago(1h) and Action in ('Matched', 'Blocked')"
    " | project TimeGenerated, TransactionId, Action, Hostname, RequestUri, RuleId, Message, DetailedMessage,"
    " DetailedData | order by TransactionId, TimeGenerated asc"
)
"""Rows of a request have its TransactionId: the rules that counted, last their sum (sources.LOG_AGW_WAF)."""


def certificate_expiry(report: Report) -> Card | None:
    """Browsers warn, or will soon."""
    plan = report.plan
    hosts = [host for host in plan.design.ingress.hosts if host.tls != "none"]
    if not hosts or plan.design.ingress.controller == "none":
        return None
    first = hosts[0]
    probes = "; probes of the WAF turn unhealthy" if plan.design.waf.product != "none" else ""
    return Card(
        symptom=f"Clients report an expired certificate or one of another name{probes}.",
        numbers="; ".join(_certified(host) for host in hosts[:8]) + ".",
        lists=(
            Steps("Check", tuple(_dates(plan, hosts))),
            Steps("Safe action", tuple(_renewal(plan, first))),
            Steps(
                "Rollback",
                (
                    Step("In Key Vault, enable the previous version and disable the new one.")
                    if first.tls == "key_vault"
                    else Step("Apply the secret that was saved before the change."),
                    Step("Check again from a client."),
                ),
            ),
        ),
        escalation=escalation(report, "cluster", "platform", "security"),
    )


def _certified(host: Host) -> str:
    if host.tls == "key_vault":
        return f"{host.name}: {host.certificate or 'Key Vault'}"
    return f"{host.name}: secret {_secret(host)} in {host.namespace}"


def _secret(host: Host) -> str:
    return host.secret or f"{host.name.replace('*', 'any').replace('.', '-')}-tls"


def _dates(plan: Plan, hosts: list[Host]) -> Iterator[Step]:
    for host in hosts[:3]:
        name = host.name.replace("*", "www")
        command = shell("openssl s_client -connect {} -servername {} </dev/null", f"{name}:443", name)
        asked = f"From a client: until when is the certificate of {host.name} valid?"
        yield Step(asked, f"{command} | openssl x509 -noout -enddate", "a future date")
    vaulted = next((host for host in hosts if host.tls == "key_vault" and host.certificate), None)
    if vaulted:
        command = f"az keyvault certificate show {_in_vault(vaulted)} --query attributes.expires -o tsv"
        yield Step("And in the vault?", command, "the same day; a later one means it was not taken over yet")


def _in_vault(host: Host) -> str:
    """The flags that name a certificate: vault and name, which fit on a card, or the address where it is another."""
    certificate = host.certificate or ""
    found = VAULT.fullmatch(certificate)
    return shell("--vault-name {} -n {}", *found.groups()) if found else shell("--id {}", certificate)


def _renewal(plan: Plan, host: Host) -> Iterator[Step]:
    if host.tls == "key_vault":
        gateway = ", up to 4 hours in Application Gateway" if name_of(plan, "Application Gateway") else ""
        yield Step("Import or renew the certificate in the vault under the same name; versions are kept.")
        yield Step(f"Wait for the next poll (minutes in the cluster{gateway}), then check.")
        return
    saved = shell("kubectl get secret {} -n {} -o yaml", _secret(host), host.namespace)
    yield Step("Save what is there.", f"{saved} > before.yaml")
    made = shell("kubectl create secret tls {} -n {}", _secret(host), host.namespace)
    yield Step(
        "Put the new one in.", f"{made} --cert=new.crt --key=new.key --dry-run=client -o yaml | kubectl apply -f -"
    )


def false_positive(report: Report) -> Card | None:
    """The WAF refuses what the application needs."""
    plan, waf = report.plan, report.design.waf
    if waf.product == "none" or waf.mode == "Detection":  # detection refuses nothing
        return None
    exclusions = joined((f"{each.variable} {each.selector}" for each in waf.exclusions), "nothing")
    custom = counted(waf.custom_rules, "custom rule") if waf.custom_rules else "no custom rule"
    policy = name_of(plan, "WAF policy") or name_of(plan, "Front Door WAF policy") or waf.appliance_name
    return Card(
        symptom="A user gets 403 for a request that is meant to work; the application’s own log knows nothing of it.",
        numbers=(
            f"{policy}: {waf.rule_set.replace('_', ' ')}, {waf.mode.lower()} mode, {custom}; excluded: {exclusions}."
        ),
        lists=(
            Steps("Check", tuple(_who_refused(plan))),
            Steps("Safe action", tuple(_exclusion(plan))),
            Steps(
                "Rollback",
                (
                    Step("Remove the exclusion; it takes effect within minutes."),
                    Step(f"Never leave the whole policy in detection mode: it is designed for {waf.mode.lower()}."),
                ),
            ),
        ),
        escalation=escalation(report, "security", "platform"),
    )


def _who_refused(plan: Plan) -> Iterator[Step]:
    yield Step("Ask for time, host, path and, where the page shows it, the tracking id.")
    yield (
        Step(
            "Which rule matched? Query the WAF’s log.",
            MATCHED,
            "RuleId of each rule that counted, and in DetailedData what it found in the request",
        )
        if name_of(plan, "Application Gateway")
        else Step("Which rule matched? Find the request in the WAF’s log.")
    )
    yield Step("Is it really a good request? Ask the application’s owner before anything is opened.")


def _exclusion(plan: Plan) -> Iterator[Step]:
    yield Step("Exclude that one part of the request from that one rule; never switch a rule group off.")
    if name_of(plan, "WAF policy") and name_of(plan, "Application Gateway"):
        family, _, version = plan.design.waf.rule_set.partition("_")
        kind, group = RULE_SETS[family]
        command = shell(
            "az network application-gateway waf-policy managed-rule exclusion rule-set add -g {} --policy-name {} "
            "--type {} --version {}",
            group_of(plan, "WAF policy"), name_of(plan, "WAF policy"), kind, version,
        )  # fmt: skip
        rest = "--group-name GROUP --rule-ids RULE --match-variable RequestArgNames --match-operator Equals"
        named = f"NAME is the argument, RULE the rule that matched, GROUP its group, such as {group} for 942xxx."
        yield Step(named, f"{command} {rest} --selector NAME")
    yield Step("Write the exclusion with its reason into the answers, so that the next revision has it.")
