"""Reads an iCalendar file from standard input with a parser that is not ours.

Prints each event as `day|summary`, or exits 1 with what is wrong and 3 where icalendar is missing.
"""
import sys

# Before anything else, so that whoever writes is not left with a closed pipe.
data = sys.stdin.buffer.read()
try:
    from icalendar import Calendar
except ImportError:
    sys.exit(3)

lines = data.split(b"\r\n")
if lines.pop() != b"" or any(b"\n" in line or b"\r" in line for line in lines):
    sys.exit("lines do not end in CR LF")
if any(len(line) > 75 for line in lines):
    sys.exit("a line is longer than 75 bytes")
for line in lines:
    line.decode("utf-8")
calendar = Calendar.from_ical(data)
for part in calendar.walk():
    if part.errors:
        sys.exit(f"{part.name}: {part.errors}")
events = calendar.walk("VEVENT")
if len({str(event["UID"]) for event in events}) != len(events):
    sys.exit("two events have the same UID")
for event in events:
    for name in ("UID", "DTSTAMP", "DTSTART", "SUMMARY"):
        if name not in event:
            sys.exit(f"an event lacks {name}")
    print(f"{event.decoded('DTSTART')}|{event['SUMMARY']}")
