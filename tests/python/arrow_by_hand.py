"""The structs of Arrow's C interface, filled by hand: what no Arrow library would hand out."""

import ctypes

_pointer = ctypes.c_void_p
_new_capsule = ctypes.pythonapi.PyCapsule_New
_new_capsule.restype = ctypes.py_object
_new_capsule.argtypes = [_pointer, ctypes.c_char_p, _pointer]


class Schema(ctypes.Structure):
    pass


class Array(ctypes.Structure):
    pass


_schema_release = ctypes.CFUNCTYPE(None, ctypes.POINTER(Schema))
_array_release = ctypes.CFUNCTYPE(None, ctypes.POINTER(Array))

Schema._fields_ = [
    ("format", ctypes.c_char_p), ("name", ctypes.c_char_p), ("metadata", ctypes.c_char_p), ("flags", ctypes.c_int64),
    ("n_children", ctypes.c_int64), ("children", _pointer), ("dictionary", ctypes.POINTER(Schema)), ("release", _schema_release),
    ("private_data", _pointer),
]  # fmt: skip
Array._fields_ = [
    ("length", ctypes.c_int64), ("null_count", ctypes.c_int64), ("offset", ctypes.c_int64), ("n_buffers", ctypes.c_int64),
    ("n_children", ctypes.c_int64), ("buffers", ctypes.POINTER(_pointer)), ("children", _pointer),
    ("dictionary", ctypes.POINTER(Array)), ("release", _array_release), ("private_data", _pointer),
]  # fmt: skip
released = []  # one entry for each array that was let go


@_schema_release
def _release_schema(schema):
    schema.contents.release = _schema_release()


@_array_release
def _release_array(array):
    released.append(array.contents.length)
    array.contents.release = _array_release()


class Column:
    """Speaks __arrow_c_array__, and owns all that it points to. `dictionary`: a Column whose texts the buffers count."""

    def __init__(self, format, buffers, length, *, offset=0, null_count=0, n_buffers=None, dictionary=None, released=False):
        self.kept = [None if buffer is None else ctypes.create_string_buffer(buffer, max(1, len(buffer))) for buffer in buffers]
        addresses = [None if buffer is None else ctypes.addressof(buffer) for buffer in self.kept]
        self.pointers = (_pointer * max(1, len(addresses)))(*addresses)
        self.dictionary = dictionary
        self.schema = Schema(format, b"", None, 2, 0, None, None, _release_schema, None)
        count = len(buffers) if n_buffers is None else n_buffers
        self.array = Array(length, null_count, offset, count, 0, self.pointers, None, None, _release_array, None)
        if dictionary is not None:
            self.schema.dictionary = ctypes.pointer(dictionary.schema)
            self.array.dictionary = ctypes.pointer(dictionary.array)
        if released:
            self.schema.release, self.array.release = _schema_release(), _array_release()

    def __arrow_c_array__(self, requested_schema=None):
        return (
            _new_capsule(ctypes.addressof(self.schema), b"arrow_schema", None),
            _new_capsule(ctypes.addressof(self.array), b"arrow_array", None),
        )
