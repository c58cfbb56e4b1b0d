

def cover():
    """Runs a program as a script under the tracer. The payload and the report are those of `program-coverage.ts`."""
    import json
    import threading
    import types

    send = __report__
    work = json.loads(__payload__)
    code = compile(work["source"], "<subject>", "exec", dont_inherit=True)
    module = sys.modules["__main__"] = types.ModuleType("__main__")
    tracer = Tracer(ast.parse(work["source"]), work["lines"])
    if not tracer.monitoring:
        threading.settrace(tracer.trace)
    try:
        exec(code, vars(module))
    except BaseException:
        pass
    for thread in threading.enumerate():
        if thread is not threading.current_thread():
            thread.join(2)
    send(json.dumps(tracer.stop()))


cover()
