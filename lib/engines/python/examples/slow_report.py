"""Summary of a shop's visits, written without a thought for its speed."""


def unique_visitors(visits):
    """Each visitor once, in order of arrival."""
    seen = []
    for visit in visits:
        if visit["visitor"] not in seen:
            seen.append(visit["visitor"])
    return seen


def serve_in_order(queue):
    """Empties the queue from the front."""
    served = []
    while len(queue) > 0:
        customer = queue.pop(0)
        served.append(customer.upper())
    return served


def build_report(visits):
    """One line of text for each visit."""
    report = ""
    for visit in visits:
        report += "{} came on {}\n".format(visit["visitor"], visit["day"])
    return report


def most_frequent(visits):
    """The visitor who came most often."""
    names = []
    for visit in visits:
        names.append(visit["visitor"])
    best = None
    for name in names:
        if best is None or names.count(name) > names.count(best):
            best = name
    return best


def returning(this_month, last_month):
    """Visitors of both months."""
    both = []
    for name in this_month:
        for other in last_month:
            if name == other and name not in both:
                both.append(name)
    return both


def days_by_visitor(days):
    """How many days each visitor came."""
    counts = {}
    for name in days.keys():
        counts[name] = len(list(days[name]))
    return counts
