local books = tonumber(os.getenv("CARREL_BOOKS"))
local headers = { ["Content-Type"] = "application/json", ["Authorization"] = "Bearer " .. os.getenv("CARREL_TOKEN") }

function init(args)
  math.randomseed(os.time() * 7 + id)
end

function request()
  local copy = math.random(1000000, 999999 + books)
  local reader = math.random(1000000, 1099999)
  return wrk.format("POST", "/v1/loans", headers,
    string.format('{"barcode":"B%d","readerId":"00000000-0000-7000-9000-00000%d"}', copy, reader))
end
