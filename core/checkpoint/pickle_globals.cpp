// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/pickle_globals.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>

namespace dclscope::pickle {
namespace {

struct Known {
    std::string_view module;
    std::string_view name;
    Callable callable;
    DType dtype = DType::Float32;
};

constexpr std::array kKnown{
    Known{"collections", "OrderedDict", Callable::OrderedDict},
    Known{"torch._utils", "_rebuild_tensor_v2", Callable::RebuildTensor},
    Known{"torch._utils", "_rebuild_parameter", Callable::RebuildParameter},
    Known{"torch._utils", "_rebuild_parameter_with_state", Callable::RebuildParameter},
    Known{"torch", "Size", Callable::Size},
    Known{"_codecs", "encode", Callable::Encode},
    Known{"numpy.core.multiarray", "scalar", Callable::NumpyScalar},
    Known{"numpy._core.multiarray", "scalar", Callable::NumpyScalar},
    Known{"torch", "DoubleStorage", Callable::StorageType, DType::Float64},
    Known{"torch", "FloatStorage", Callable::StorageType, DType::Float32},
    Known{"torch", "HalfStorage", Callable::StorageType, DType::Float16},
    Known{"torch", "BFloat16Storage", Callable::StorageType, DType::BFloat16},
    Known{"torch", "LongStorage", Callable::StorageType, DType::Int64},
    Known{"torch", "IntStorage", Callable::StorageType, DType::Int32},
    Known{"torch", "ShortStorage", Callable::StorageType, DType::Int16},
    Known{"torch", "CharStorage", Callable::StorageType, DType::Int8},
    Known{"torch", "ByteStorage", Callable::StorageType, DType::UInt8},
    Known{"torch", "BoolStorage", Callable::StorageType, DType::Bool},
    Known{"torch", "ComplexFloatStorage", Callable::StorageType, DType::Complex64},
    Known{"torch", "ComplexDoubleStorage", Callable::StorageType, DType::Complex128},
};

/// Nothing would run anyway; but a file that asks for these was made to do harm, and is refused as a whole.
constexpr std::array<std::string_view, 21> kRefusedModules{
    "os",      "posix",   "nt",        "sys",    "subprocess", "shutil",  "socket",
    "pty",     "runpy",   "importlib", "ctypes", "_ctypes",    "marshal", "pickle",
    "_pickle", "cPickle", "commands",  "code",   "webbrowser", "popen2",  "imp"};

/// Plain types that ordinary pickles name; every other builtin is refused.
constexpr std::array<std::string_view, 18> kInertBuiltins{
    "set",   "frozenset", "bytes", "bytearray", "complex", "range", "xrange",  "slice", "list",
    "tuple", "dict",      "int",   "long",      "float",   "str",   "unicode", "bool",  "object"};

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

} // namespace

Global classifyGlobal(std::string_view module, std::string_view name) {
    for (const Known& known : kKnown) {
        if (known.module == module && known.name == name) return {module, name, known.callable, known.dtype};
    }
    // "os" also stands for "os.path": what counts is the package. A name may be dotted as well.
    const std::string_view package = module.substr(0, module.find('.'));
    const bool builtin = package == "builtins" || package == "__builtin__" || package == "__builtins__";
    if (contains(kRefusedModules, package) || (builtin && !contains(kInertBuiltins, name)))
        throw PickleError("it asks for " + printable(module) + "." + printable(name) +
                          ", which no checkpoint needs; the file may be hostile and nothing of it was run");
    return {module, name, Callable::Opaque, DType::Float32};
}

} // namespace dclscope::pickle
