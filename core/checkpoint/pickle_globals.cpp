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
    Known{"torch._utils", "_rebuild_tensor", Callable::RebuildOldTensor},
    Known{"torch._utils", "_rebuild_qtensor", Callable::RebuildQuantised},
    Known{"torch._tensor", "_rebuild_from_type", Callable::RebuildFromType},
    Known{"torch._tensor", "_rebuild_from_type_v2", Callable::RebuildFromType},
    Known{"torch.tensor", "_rebuild_from_type", Callable::RebuildFromType},
    Known{"torch._utils", "_rebuild_parameter", Callable::RebuildParameter},
    Known{"torch._utils", "_rebuild_parameter_with_state", Callable::RebuildParameter},
    Known{"torch.nn.parameter", "Parameter", Callable::OldParameter},
    Known{"torch.autograd.variable", "Variable", Callable::OldParameter},
    Known{"torch", "Size", Callable::Size},
    Known{"_codecs", "encode", Callable::Encode},
    Known{"numpy.core.multiarray", "scalar", Callable::NumpyScalar},
    Known{"numpy._core.multiarray", "scalar", Callable::NumpyScalar},
    Known{"numpy.core.multiarray", "_reconstruct", Callable::NumpyArray},
    Known{"numpy._core.multiarray", "_reconstruct", Callable::NumpyArray},
    Known{"numpy.core.numeric", "_frombuffer", Callable::NumpyFromBuffer},
    Known{"numpy._core.numeric", "_frombuffer", Callable::NumpyFromBuffer},
    Known{"builtins", "getattr", Callable::GetAttr},
    Known{"__builtin__", "getattr", Callable::GetAttr},
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
    Known{"torch", "UntypedStorage", Callable::StorageType, DType::UInt8},
    Known{"torch", "QInt8Storage", Callable::StorageType, DType::Int8},
    Known{"torch", "QUInt8Storage", Callable::StorageType, DType::UInt8},
    Known{"torch", "QInt32Storage", Callable::StorageType, DType::Int32},
    Known{"torch", "ComplexFloatStorage", Callable::StorageType, DType::Complex64},
    Known{"torch", "ComplexDoubleStorage", Callable::StorageType, DType::Complex128},
};

/// Nothing would run anyway; but a file that asks for these was made to do harm, and is refused as a whole.
constexpr std::array<std::string_view, 26> kRefusedPackages{
    "os",     "posix",   "nt",      "sys",        "subprocess", "shutil", "socket",           "pty",    "runpy",
    "ctypes", "_ctypes", "marshal", "webbrowser", "importlib",  "pickle", "_pickle",          "imp",    "cPickle",
    "popen2", "pip",     "pdb",     "timeit",     "cProfile",   "pydoc",  "_posixsubprocess", "_winapi"};

/// The same, also inside of other names: "six.moves.builtins" and "torch.os.system" lead there as well.
constexpr std::array<std::string_view, 14> kRefusedParts{
    "os",         "posix",     "nt",     "sys",      "subprocess",  "__builtins__",   "__globals__",
    "__import__", "importlib", "ctypes", "builtins", "__builtin__", "__subclasses__", "__getattribute__"};

/// Builtins that run, read or change something; the others are inert types and functions.
constexpr std::array<std::string_view, 20> kRefusedBuiltins{
    "eval",   "exec",    "execfile", "compile", "open",   "file",  "input", "raw_input", "breakpoint",      "globals",
    "locals", "setattr", "delattr",  "reload",  "intern", "apply", "vars",  "help",      "__build_class__", "exit"};

/// Functions that run what they are given, whatever module offers them.
constexpr std::array<std::string_view, 9> kRefusedFunctions{"eval",  "exec",  "execfile",     "__import__", "system",
                                                            "popen", "Popen", "check_output", "runstring"};

/// Single functions of modules that are harmless otherwise, or whose names others use for packages of their own.
struct Function {
    std::string_view module;
    std::string_view name;
};
constexpr std::array<Function, 24> kRefusedPairs{{{"code", "interact"},
                                                  {"code", "InteractiveConsole"},
                                                  {"code", "InteractiveInterpreter"},
                                                  {"code", "compile_command"},
                                                  {"commands", "getoutput"},
                                                  {"commands", "getstatusoutput"},
                                                  {"commands", "getstatus"},
                                                  {"io", "open"},
                                                  {"io", "open_code"},
                                                  {"io", "FileIO"},
                                                  {"_io", "open"},
                                                  {"_io", "open_code"},
                                                  {"_io", "FileIO"},
                                                  {"codecs", "open"},
                                                  {"gzip", "open"},
                                                  {"bz2", "open"},
                                                  {"lzma", "open"},
                                                  {"tokenize", "open"},
                                                  {"torch", "load"},
                                                  {"torch.serialization", "load"},
                                                  {"torch.hub", "load"},
                                                  {"torch.storage", "_load_from_bytes"},
                                                  {"joblib", "load"},
                                                  {"numpy", "load"}}};

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool isBuiltinModule(std::string_view package) {
    return package == "builtins" || package == "__builtin__" || package == "__builtins__";
}

/// Calls `visit` with each part of a dotted name until it says true.
template <class Visit>
bool anyPart(std::string_view dotted, Visit visit) {
    for (;;) {
        const std::size_t dot = dotted.find('.');
        if (visit(dotted.substr(0, dot))) return true;
        if (dot == std::string_view::npos) return false;
        dotted.remove_prefix(dot + 1);
    }
}

/// What counts of a module is its package ("os" also stands for "os.path"), of a name every part ("nested.classes").
bool isRefused(std::string_view module, std::string_view name) {
    const std::string_view package = module.substr(0, module.find('.'));
    const auto isRefusedPart = [](std::string_view part) { return contains(kRefusedParts, part); };
    if (contains(kRefusedPackages, package)) return true;
    if (isBuiltinModule(package))
        return anyPart(name, [&](std::string_view part) {
            return contains(kRefusedBuiltins, part) || isRefusedPart(part) || part.starts_with("__");
        });
    if (anyPart(module, isRefusedPart)) return true;
    if (name.find('.') != std::string_view::npos && anyPart(name, isRefusedPart)) return true;
    const std::string_view last = name.substr(name.rfind('.') + 1);
    return contains(kRefusedFunctions, last) ||
           std::any_of(kRefusedPairs.begin(), kRefusedPairs.end(),
                       [&](const Function& pair) { return pair.module == module && pair.name == name; });
}

} // namespace

Global classifyGlobal(std::string_view module, std::string_view name) {
    for (const Known& known : kKnown) {
        const bool sameModule = known.module == module || (known.callable == Callable::StorageType &&
                                                           (module == "torch.cuda" || module == "torch.storage"));
        if (sameModule && known.name == name) return {module, name, known.callable, known.dtype};
    }
    if (isRefused(module, name))
        throw PickleError("it asks for " + printable(module) + "." + printable(name) +
                          ", which no checkpoint needs; the file may be hostile and nothing of it was run");
    return {module, name, Callable::Opaque, DType::Float32};
}

} // namespace dclscope::pickle
