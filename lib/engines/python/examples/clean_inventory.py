"""Stock of a small shop: what is there, what runs low, what it is worth."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Product:
    """One kind of thing on the shelf."""

    name: str
    price: Decimal
    quantity: int

    @property
    def value(self) -> Decimal:
        """What all of it would sell for."""
        return self.price * self.quantity


def total_value(products: Iterable[Product]) -> Decimal:
    """The worth of the whole stock."""
    return sum((product.value for product in products), start=Decimal(0))


def running_low(products: Iterable[Product], minimum: int = 5) -> list[Product]:
    """The products to order again, the scarcest first."""
    scarce = (product for product in products if product.quantity < minimum)
    return sorted(scarce, key=lambda product: product.quantity)


def restock(product: Product, amount: int) -> Product:
    """The product after a delivery.

    Raises:
        ValueError: if nothing was delivered.
    """
    if amount <= 0:
        message = f"a delivery brings at least one piece, not {amount}"
        raise ValueError(message)
    return Product(product.name, product.price, product.quantity + amount)
