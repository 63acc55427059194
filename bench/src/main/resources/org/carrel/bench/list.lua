function init(args)
  math.randomseed(os.time() * 7 + id)
end

function request()
  return wrk.format("GET", "/v1/books?sort=title&limit=20&offset=" .. math.random(0, 200))
end
