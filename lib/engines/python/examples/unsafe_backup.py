"""A backup script with the holes that attackers look for first."""

import hashlib
import pickle
import random
import sqlite3
import subprocess

DATABASE_PASSWORD = "correct-horse-battery"


def backup(folder):
    subprocess.run("tar czf backup.tar.gz " + folder, shell=True, check=True)


def read_setting(text):
    return eval(text)


def run_hook(code):
    exec(code)


def find_owner(connection: sqlite3.Connection, name):
    query = "SELECT id FROM owners WHERE name = '%s'" % name
    return connection.execute(query).fetchone()


def restore(path):
    with open(path, "rb") as file:
        return pickle.load(file)


def checksum(data):
    return hashlib.md5(data).hexdigest()


def new_token():
    return str(random.randint(0, 10**9))


def quietly(action):
    try:
        action()
    except Exception:
        pass
