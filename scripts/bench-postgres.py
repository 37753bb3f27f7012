"""The peers of `scripts/bench postgres`: asyncpg or psycopg, some clients in one process, prints statements a second.

bench-postgres.py asyncpg|psycopg point|rows100 CLIENTS SECONDS SOCKET
"""

import asyncio
import random
import sys
import time

import asyncpg
import psycopg
import uvloop

driver, work, clients, seconds, socket = sys.argv[1:]
where = "id = {0}" if work == "point" else "id between {0} and {0} + 99"
columns = "balance" if work == "point" else "id, balance, name"
statement = f"select {columns} from account where {where}"


async def run_asyncpg(end, start):
    connection = await asyncpg.connect(host=socket, user="postgres", database="layer")
    prepared = await connection.prepare(statement.format("$1::int"))
    await start.wait()
    count = 0
    while time.monotonic() < end():
        await prepared.fetch(random.randint(1, 99900))
        count += 1
    await connection.close()
    return count


async def run_psycopg(end, start):
    connection = await psycopg.AsyncConnection.connect(host=socket, user="postgres", dbname="layer", autocommit=True)
    cursor = connection.cursor(binary=True)
    text = statement.format("%(id)s::int")
    await start.wait()
    count = 0
    while time.monotonic() < end():
        await cursor.execute(text, {"id": random.randint(1, 99900)}, prepare=True)
        await cursor.fetchall()
        count += 1
    await connection.close()
    return count


async def main():
    start, limit = asyncio.Event(), 0.0
    client = run_asyncpg if driver == "asyncpg" else run_psycopg
    tasks = [asyncio.create_task(client(lambda: limit, start)) for _ in range(int(clients))]
    await asyncio.sleep(0.5)
    limit = time.monotonic() + float(seconds)
    start.set()
    print(round(sum(await asyncio.gather(*tasks)) / float(seconds)))


uvloop.run(main())
