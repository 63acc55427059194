
local threads = 0

function setup(thread)
  threads = threads + 1
  thread:set("id", threads)
end

function done(summary, latency, requests)
  local e = summary.errors
  local failed = e.status + e.connect + e.read + e.write + e.timeout
  print(string.format("done %d failed %d micros %d p50 %d p99 %d",
    summary.requests, failed, summary.duration, latency:percentile(50), latency:percentile(99)))
end
