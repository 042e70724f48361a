"""Writes denmark-1990-2060.csv: what another implementation of the calendar says.

Each line: the year; its Danish public holidays as MMDD; then sums over all days of the year, of
the day's ordinal plus 1, 6 and 12 months, minus 6 months, and plus 8 weekdays. Needs python-dateutil.
"""
import datetime as dt
from dateutil.easter import easter
from dateutil.relativedelta import relativedelta


def holidays(year):
    sunday = easter(year)
    moved = [-3, -2, 0, 1, 39, 49, 50] + ([26] if year <= 2023 else [])
    days = {sunday + dt.timedelta(days=number) for number in moved}
    return days | {dt.date(year, 1, 1), dt.date(year, 12, 25), dt.date(year, 12, 26)}


FREE = set().union(*(holidays(year) for year in range(1990, 2063)))


def weekdays_after(day, count):
    while count:
        day += dt.timedelta(days=1)
        if day.isoweekday() <= 5 and day not in FREE:
            count -= 1
    return day


for year in range(1990, 2061):
    day, sums = dt.date(year, 1, 1), [0] * 5
    while day.year == year:
        for place, months in enumerate([1, 6, 12, -6]):
            sums[place] += (day + relativedelta(months=months)).toordinal()
        sums[4] += weekdays_after(day, 8).toordinal()
        day += dt.timedelta(days=1)
    free = " ".join(sorted(day.strftime("%m%d") for day in holidays(year)))
    print(year, free, *sums, sep=",")
