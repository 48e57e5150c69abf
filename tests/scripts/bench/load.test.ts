import { expect, test } from "vitest";
import { loadResult } from "../../../scripts/bench/load.ts";

test("reads rate and waits, whatever their unit", () => {
  expect(loadResult(reportWith("359.00us", "15.53ms"))).toEqual({
    requestsPerSecond: 52169.65,
    p50: 0.359,
    p99: 15.53,
    errors: 0,
  });
  expect(loadResult(reportWith("1.20s", "2.00s")).p50).toBe(1200);
});

test("counts refused requests and broken connections", () => {
  const errors = "  Non-2xx or 3xx responses: 12\n  Socket errors: connect 0, read 3, write 0, timeout 2\n";
  expect(loadResult(reportWith("1ms", "2ms") + errors).errors).toBe(17);
});

test("refuses a report that lacks a line", () => {
  expect(() => loadResult("unable to connect to 127.0.0.1")).toThrow("cannot be read");
});

function reportWith(p50: string, p99: string): string {
  return `Running 3s test @ http://127.0.0.1:4500
  1 threads and 32 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency     1.10ms    2.51ms  40.00ms   95.04%
    Req/Sec    52.44k     9.11k   73.00k    66.67%
  Latency Distribution
     50%  ${p50}
     75%  412.00us
     90%    3.99ms
     99%  ${p99}
  156509 requests in 3.00s, 1.61GB read
Requests/sec:  52169.65
Transfer/sec:    549.61MB
`;
}
