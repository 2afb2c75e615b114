"""Periods and instants: what a stated date may mean, and which point in time is the later."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orggraph.core.days import day_before, day_period, is_within, parse_period
from orggraph.core.instants import order_instant, parse_instant

PERIODS = [
    ("2025", date(2025, 1, 1), date(2025, 12, 31), "year"),
    ("2025-Q2", date(2025, 4, 1), date(2025, 6, 30), "quarter"),
    ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "month"),
    ("2023-02", date(2023, 2, 1), date(2023, 2, 28), "month"),
    ("2024-02-29", date(2024, 2, 29), date(2024, 2, 29), "day"),
    ("9999-12-31", date(9999, 12, 31), date(9999, 12, 31), "day"),
    ("0001-Q1", date(1, 1, 1), date(1, 3, 31), "quarter"),
]


@pytest.mark.parametrize(("text", "first", "last", "precision"), PERIODS)
def test_a_stated_date_is_a_period_and_prints_as_stated(text: str, first: date, last: date, precision: str) -> None:
    period = parse_period(text)
    assert (period.first, period.last, period.precision, period.iso) == (first, last, precision, text)


@pytest.mark.parametrize("text", [
    "", "25", "2025-13", "2023-02-29", "2025-Q5", "2025-5", "2025-05-14T00:00", "0000", "２０２５", "2025-05-14\n",
])
def test_anything_else_is_no_date(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        parse_period(text)


@given(st.dates())
def test_a_day_is_a_period_of_one_day(day: date) -> None:
    assert parse_period(day.isoformat()) == day_period(day)


@given(st.dates(), st.none() | st.dates(), st.none() | st.dates())
def test_intervals_are_half_open(day: date, start: date | None, end: date | None) -> None:
    assert is_within(day, start, end) == ((start or date.min) <= day and (end is None or day < end))


@given(st.dates(min_value=date(1, 1, 2)))
def test_the_day_before_is_one_day_earlier(day: date) -> None:
    assert day - day_before(day) == timedelta(days=1)


def test_instants_compare_across_offsets_and_bare_ones_are_utc() -> None:
    assert parse_instant("2025-05-14T19:00:10+08:00") == parse_instant("2025-05-14T11:00:10Z") == parse_instant("2025-05-14T11:00:10")
    assert order_instant("2025-05-14T23:00:00-03:00") > order_instant("2025-05-15T01:00:00Z")
    with pytest.raises(ValueError, match="2025-5-1"):
        parse_instant("2025-5-1")
