-- What wrk sends: the requests listed in the file $REQUESTS, over and over.
--
-- A line is "path<TAB>cookie", or "path<TAB>cookie<TAB>version<TAB>body" for a form that is posted. In the body
-- %V stands for the version of the answers and %L for a level from 1 to 5; both move with every post, so that each
-- post is a change. A form is posted again only after its answer has come, which the id in its redirect tells.
--
-- $PAUSE, in milliseconds: every connection waits about so long between two requests (exponentially distributed).

local made = 0

function setup(thread)
  thread:set("id", made)
  made = made + 1
  thread:set("threads", tonumber(os.getenv("THREADS")))
end

local requests, next = {}, 0
local forms, free = {}, {}

function init()
  math.randomseed(id + 1)
  local number = 0
  for line in io.lines(os.getenv("REQUESTS")) do
    local path, cookie, version, body = line:match("^([^\t]+)\t([^\t]*)\t(%d+)\t(.+)$")
    if body then
      -- Every thread has forms of its own.
      if number % threads == id then
        local form = { path = path, cookie = cookie, version = tonumber(version), body = body }
        forms[path:match("^/%w+/([%w-]+)")] = form
        table.insert(free, form)
      end
    else
      path, cookie = line:match("^([^\t]+)\t?([^\t]*)$")
      table.insert(requests, wrk.format("GET", path, cookie ~= "" and { ["Cookie"] = cookie } or {}))
    end
    number = number + 1
  end
  next = id * 7
end

function request()
  if #requests > 0 then
    next = next % #requests + 1
    return requests[next]
  end
  local form = table.remove(free, 1)
  local body = form.body:gsub("%%V", form.version):gsub("%%L", 1 + form.version % 5)
  return wrk.format("POST", form.path,
    { ["Cookie"] = form.cookie, ["Content-Type"] = "application/x-www-form-urlencoded" }, body)
end

if os.getenv("POSTS") then
  function response(status, headers)
    local form = status == 302 and forms[(headers["Location"] or ""):match("/%w+/([%w-]+)/") or ""]
    if form then
      form.version = form.version + 1
      table.insert(free, form)
    else
      wrk.thread:stop()
      io.stderr:write("A form was refused with status ", status, "\n")
    end
  end
end

if os.getenv("PAUSE") then
  local pause = tonumber(os.getenv("PAUSE"))
  function delay()
    return math.floor(-math.log(1 - math.random()) * pause + 0.5)
  end
end

function done(summary, latency)
  local errors = summary.errors
  local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
  io.write(string.format("RESULT %.1f %.1f %.1f %.1f %d\n", summary.requests / (summary.duration / 1e6),
    latency:percentile(50) / 1000, latency:percentile(95) / 1000, latency:percentile(99) / 1000, failed))
end
