"""Chapter: how far the design carries: each pool, each range, and the ports of the way out."""

from planner.plan import Plan
from planner.plan.pool_room import pool_rooms
from planner.report import Report
from planner.web.document.base import Chapter, Column, Prose, Section, Table
from planner.web.document.egress import snat
from planner.web.document.sizing import growth
from planner.web.document.words import counted


def capacity(report: Report) -> Chapter:
    """Room of the pools, growth of the ranges, SNAT."""
    plan = report.plan
    return Chapter(
        "capacity",
        "Capacity and growth",
        (
            Section("Node pools", (Prose((room_in_words(plan),)), pool_room(plan))),
            Section("Ranges", (growth(plan),)),
            Section("SNAT ports", (snat(plan),)),
        ),
    )


def room_in_words(plan: Plan) -> str:
    """How far the pools can grow before addresses run out, in sentences."""
    rooms = (
        f"Pool {room.pool.name} may grow from {room.pool.nodes:,} to {counted(room.largest, 'node')} "
        f"before {room.ends_in} is full."
        for room in pool_rooms(plan)
    )
    return " ".join(rooms)


def pool_room(plan: Plan) -> Table:
    """One row for each pool: today's maximum, the largest there could be, and what stops it."""
    columns = (
        Column("Pool", 16, "name"),
        Column("Maximum now", 12, "number"),
        Column("May grow to", 12, "number"),
        Column("Stopped by", 20),
        Column("Because", 40),
    )
    rows = tuple(
        (room.pool.name, f"{room.pool.nodes:,}", f"{room.largest:,}", room.ends_in, room.formula)
        for room in pool_rooms(plan)
    )
    note = "Each pool by itself while the others stay at their maximum, with surge, so that upgrades still work."
    return Table("table-pool-room", "How far each pool can grow before addresses run out", columns, rows, note)
