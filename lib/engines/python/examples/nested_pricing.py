"""Ticket prices with every exception that was ever asked for."""


def ticket_price(age, day, student, member, group, hour, coupon=None):
    """The price of one ticket in cents."""
    price = 3000
    if age < 3:
        return 0
    elif age < 12:
        if day in ("saturday", "sunday"):
            if member:
                price = 1000
            else:
                price = 1500
        else:
            price = 900
    else:
        if student:
            if day == "monday" or day == "tuesday":
                if hour < 17:
                    price = 1200
                else:
                    price = 1500
            else:
                price = 1800
        elif age >= 60:
            if hour < 17:
                price = 1500
            elif member:
                price = 1600
            else:
                price = 1700
        elif member:
            price = 2400
    if group >= 10:
        if group >= 30:
            price = price * 70 // 100
        elif group >= 20:
            price = price * 80 // 100
        else:
            price = price * 90 // 100
    if coupon is not None:
        if coupon.startswith("HALF"):
            price //= 2
        elif coupon.startswith("MINUS"):
            try:
                price -= int(coupon[5:])
            except ValueError:
                price = price
            finally:
                if price < 0:
                    price = 0
    return price


def describe(price):
    """The price as a sentence."""
    if price == 0:
        return "free"
    return f"{price // 100},{price % 100:02d}"
