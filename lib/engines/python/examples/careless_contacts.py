import os
import sys
import json, re
from typing import List, Optional


def add_contact(name, contacts=[], tags={}):
    contacts.append(name)
    tags[name] = True
    return contacts


def load(path: str) -> Optional[List[str]]:
    try:
        file = open(path, "r")
        lines = file.readlines()
        size = len(lines)
        return [line.strip() for line in lines]
    except:
        return None


def is_known(name, contacts):
    if not name in contacts:
        return False
    else:
        return True


def greet(contacts):
    callbacks = []
    for name in contacts:
        callbacks.append(lambda: print(f"Olá, " + name))
    return callbacks


def save(path, contacts):
    if contacts == None: return
    with open(path, "w") as file:
        json.dump(contacts, file);
