import { describe, expect, it } from "vitest";
import { describeLimiter } from "../port.contract";
import { makeRedisLimiter } from "./redis";

const url = process.env.REDIS_URL;

if (url) {
  describeLimiter("Redis", async () => ({
    limiters: [makeRedisLimiter(url, () => {}), makeRedisLimiter(url, () => {})],
    close: async () => {},
  }));
} else {
  describe.skip("limiter: Redis (REDIS_URL is not set)", () => {
    it("passes the contract", () => expect(url).toBeDefined());
  });
}

describe("Redis", () => {
  it("fails at once while it is away, and tells why", async () => {
    const errors: Error[] = [];
    const limiter = makeRedisLimiter("redis://127.0.0.1:1", (error) => errors.push(error));
    await expect(limiter.consume({ name: "x", limit: 2, windowSeconds: 60 }, "ana")).rejects.toThrow();
    expect(errors[0]?.message).toContain("ECONNREFUSED");
    await limiter.close();
  });
});
