"""Chapter: how far the design carries: each pool, each range, and the ports of the way out."""

from planner.plan import Plan
from planner.plan.pool_room import PoolRoom, pool_rooms
from planner.report import Report
from planner.web.document.base import Cell, Chapter, Column, Prose, Section, Table
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
    """How far the pools can grow, or how far they do not fit, in sentences."""
    return " ".join(map(_in_words, pool_rooms(plan)))


def _in_words(room: PoolRoom) -> str:
    pool = room.pool
    if not room.fits:
        return (
            f"Pool {pool.name} does not fit: {counted(room.largest, 'node')} with surge; {pool.nodes:,} are planned. "
            f"Limited by {room.ends_in}."
        )
    return f"Pool {pool.name} may grow from {pool.nodes:,} to {room.largest:,} nodes, limited by {room.ends_in}."


def pool_room(plan: Plan) -> Table:
    """One row for each pool: today's maximum, the largest there could be, and what stops it."""
    columns = (
        Column("Pool", 16, "name"),
        Column("Planned", 12, "number"),
        Column("Room for", 12, "number"),
        Column("Limited by", 20),
        Column("Because", 40),
    )
    rows = tuple(
        (room.pool.name, f"{room.pool.nodes:,}", _largest(room), room.ends_in, room.formula)
        for room in pool_rooms(plan)
    )
    note = "Each pool by itself while the others stay at their maximum, with surge, so that upgrades still work."
    return Table("table-pool-room", "The most nodes that each pool has room for", columns, rows, note)


def _largest(room: PoolRoom) -> Cell:
    return Cell(f"{room.largest:,}", tone="" if room.fits else "over")
