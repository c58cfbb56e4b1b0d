"""Converts temperatures; one colon and one bracket are missing."""


def to_fahrenheit(celsius):
    return celsius * 9 / 5 + 32


def describe(celsius)
    if celsius > 30:
        return "quente 🥵"
    return "ameno"


print("25 °C são", to_fahrenheit(25, "°F")
