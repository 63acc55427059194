local books = tonumber(os.getenv("CARREL_BOOKS"))

function init(args)
  math.randomseed(os.time() * 7 + id)
end

function request()
  return wrk.format("GET", string.format("/v1/books/00000000-0000-7000-b000-00000%d", math.random(1000000, 999999 + books)))
end
