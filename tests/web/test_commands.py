"""check, sample, schema and export: the planner in a pipeline. None of these tests may touch a database."""

import io
import json
import sys
from datetime import date
from pathlib import Path

import jsonschema
import pytest
from django.core.management import call_command, get_commands, load_command_class

from planner.design import Design
from planner.design.reading import LARGEST_FILE, read_design
from planner.design.samples import SAMPLES
from planner.design.stored import dump, dumps
from planner.report import report_on
from planner.web.exports import EXPORT_BY_NAME

DAY = "2026-11-23"
TEXT_EXPORTS = [name for name in EXPORT_BY_NAME if not name.endswith((".pdf", ".png"))]


@pytest.fixture
def saved(tmp_path: Path):
    """Write a design beside the test and give its path."""

    def save(design: Design | str | bytes, name: str = "design.json") -> str:
        path = tmp_path / name
        content = dumps(design) if isinstance(design, Design) else design
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    return save


def ended(*arguments: str) -> int:
    """The exit code of a command, as a shell sees it."""
    try:
        load_command_class(get_commands()[arguments[0]], arguments[0]).run_from_argv(["manage.py", *arguments])
    except SystemExit as end:
        return int(end.code or 0)
    return 0


@pytest.mark.parametrize("name", SAMPLES)
def test_check_ends_with_1_for_the_sample_with_errors_and_0_for_the_others(saved, name: str) -> None:
    code = ended("check", saved(SAMPLES[name].design), "--on", DAY)

    assert code == (1 if name == "legacy-kubenet" else 0)


def test_check_prints_every_finding_as_json(saved, capsys) -> None:
    design = SAMPLES["legacy-kubenet"].design

    ended("check", saved(design), "--on", DAY, "--format", "json")

    found = json.loads(capsys.readouterr().out)
    expected = report_on(design, date.fromisoformat(DAY)).findings
    assert [(each["rule"], each["severity"], each["subject"], each["message"]) for each in found] == [
        (each.rule.id, each.severity, each.subject, each.message) for each in expected
    ]
    assert all(each["fix"] and each["sources"][0]["url"].startswith("https://") for each in found)


def test_check_prints_an_empty_list_where_nothing_is_found(saved, capsys) -> None:
    ended("check", saved(Design()), "--on", DAY, "--format", "json")

    assert json.loads(capsys.readouterr().out) == []


def test_an_accepted_error_no_longer_fails_and_says_who_accepted_it(saved, capsys) -> None:
    overlap = {"addresses": {"pod_cidr": "192.168.0.0/16"}}
    accepted = [{"rule": "pod-cidr-overlap", "owner": "Ada", "reason": "NAT in between", "until": "2026-12-31"}]
    file = saved(Design().revise(**overlap, decisions={"accepted": accepted}))

    code = ended("check", file, "--on", DAY)
    text = capsys.readouterr().out
    late = ended("check", file, "--on", "2027-01-01")

    assert (code, late) == (0, 1)
    assert "Accepted by Ada until 2026-12-31: NAT in between" in text


def test_check_reads_yaml_and_standard_input(monkeypatch, capsys) -> None:
    text = "overview:\n  workload: shop\naddresses:\n  pod_cidr: 100.64.0.0/16\n"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))

    assert ended("check", "-", "--on", DAY) == 0
    assert f"Judged on {DAY}." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("addresses:\n  pod_cidr: 10.1.2.0/22\n", "addresses.pod_cidr: 10.1.2.0/22 has host bits set: did you mean"),
        ("addresses:\n  pod_cidrs: 10.1.0.0/16\n", "addresses.pod_cidrs: There is no answer named pod_cidrs"),
        ("{", "The file is not JSON"),
        (b"\xff\xfe", "Byte 1 is not UTF-8"),
        (" " * (LARGEST_FILE + 1), "more than 1 MB"),
        ("[1, 2]", "begin with sections"),
        ("{" + '"a": ' + "1" * 5000 + "}", "a number is too long"),
    ],
)
def test_what_cannot_be_read_ends_with_2_and_names_file_path_and_cure(saved, capsys, content, sentence: str) -> None:
    file = saved(content)

    code = ended("check", file)

    assert code == 2
    assert f"{file}: " in (message := capsys.readouterr().err)
    assert sentence in message


def test_every_mistake_has_a_line(saved, capsys) -> None:
    ended("check", saved("addresses:\n  pod_cidr: 10.0.0.300/8\n  service_cidr: nowhere\n"))

    assert len(capsys.readouterr().err.splitlines()) == 2


@pytest.mark.parametrize("arguments", [("no-such.json",), (".",), ("--format", "json"), ("a.json", "b.json")])
def test_check_without_one_readable_file_ends_with_2(arguments: tuple[str, ...], capsys) -> None:
    assert ended("check", *arguments) == 2
    assert "Type " in capsys.readouterr().err


def test_a_day_that_is_none_is_refused_with_an_example(saved, capsys) -> None:
    assert ended("check", saved(Design()), "--on", "tomorrow") == 2
    assert "tomorrow is not a date: type one such as 2026-11-23." in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [(), ("--deploy", "--fail-level", "CRITICAL"), ("--tag", "urls"), ("web",)])
def test_without_a_design_check_is_still_the_check_of_the_site(arguments: tuple[str, ...], capsys) -> None:
    assert ended("check", *arguments) == 0
    output = capsys.readouterr()
    assert "System check identified" in output.out + output.err


def test_other_commands_still_check_the_site_themselves(monkeypatch, capsys) -> None:
    checked = []
    command = load_command_class(get_commands()["showmigrations"], "showmigrations")
    monkeypatch.setattr(type(command), "handle", lambda self, *names, **options: None)
    monkeypatch.setattr(type(command), "requires_system_checks", "__all__")
    monkeypatch.setattr(type(command), "check", lambda self, **options: checked.append(options))

    call_command(command, skip_checks=False)

    assert checked


def test_sample_lists_the_names_one_a_line(capsys) -> None:
    ended("sample", "--list")

    assert capsys.readouterr().out.splitlines() == list(SAMPLES)


@pytest.mark.parametrize("name", SAMPLES)
def test_a_printed_sample_reads_back_as_the_same_design(capsys, name: str) -> None:
    ended("sample", name)

    assert read_design(capsys.readouterr().out) == SAMPLES[name].design


@pytest.mark.parametrize("arguments", [(), ("no-such",)])
def test_a_sample_that_is_none_ends_with_2_and_the_names(arguments: tuple[str, ...], capsys) -> None:
    assert ended("sample", *arguments) == 2
    assert "Type one of small-dev, " in capsys.readouterr().err


def test_the_schema_is_one_and_every_sample_keeps_it(capsys) -> None:
    ended("schema")
    text = capsys.readouterr().out
    ended("schema")

    schema = json.loads(text)

    assert text == capsys.readouterr().out
    jsonschema.Draft202012Validator.check_schema(schema)
    for sample in SAMPLES.values():
        jsonschema.Draft202012Validator(schema).validate(dump(sample.design))


def test_the_schema_refuses_an_answer_that_does_not_exist(capsys) -> None:
    ended("schema")

    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"addresses": {"pod_cidrs": "10.0.0.0/8"}}, json.loads(capsys.readouterr().out))


@pytest.mark.parametrize("name", TEXT_EXPORTS)
def test_export_prints_what_the_download_gives(saved, capsysbinary, name: str) -> None:
    sample = SAMPLES["aks-baseline"].design

    code = ended("export", saved(sample), name, "--on", DAY)

    assert code == 0
    assert capsysbinary.readouterr().out == EXPORT_BY_NAME[name].render(report_on(sample, date.fromisoformat(DAY)))


def test_export_writes_a_picture_to_a_path(saved, tmp_path: Path) -> None:
    ended("export", saved(SAMPLES["small-dev"].design), "topology.png", "-o", str(tmp_path / "picture.png"))

    assert (tmp_path / "picture.png").read_bytes().startswith(b"\x89PNG")


@pytest.mark.slow
def test_export_writes_the_document(saved, tmp_path: Path) -> None:
    ended("export", saved(SAMPLES["small-dev"].design), "design.pdf", "-o", str(tmp_path / "design.pdf"), "--on", DAY)

    assert (tmp_path / "design.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("name", "more", "sentence"),
    [
        ("subnets.xls", (), "There is no export subnets.xls. Type one of design.pdf, "),
        ("subnets.csv", ("-o", "/no/such/folder/x"), "Type -o with another path."),
    ],
)
def test_an_export_that_cannot_be_delivered_says_what_to_type(saved, capsys, name, more, sentence) -> None:
    assert ended("export", saved(Design()), name, *more) == 2
    assert sentence in capsys.readouterr().err


def test_a_pdf_is_not_thrown_at_a_screen(saved, capsys, monkeypatch) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)

    assert ended("export", saved(Design()), "design.pdf") == 2
    assert "Type -o design.pdf" in capsys.readouterr().err
