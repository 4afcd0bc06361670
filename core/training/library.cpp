// SPDX-License-Identifier: Apache-2.0
#include "core/training/library.h"

#include "core/base/error.h"
#include "core/base/resource_path.h"
#include "core/base/text.h"

#include <dlfcn.h>

#include <cstdlib>
#include <mutex>

namespace dclscope::training {
namespace {

namespace fs = std::filesystem;

constexpr const char* kFileName = "libdclscope_training.so";
constexpr const char* kVariable = "DCLSCOPE_TRAINING_LIBRARY";

std::vector<fs::path> places() {
    std::vector<fs::path> paths;
    if (const char* given = std::getenv(kVariable); given && *given) return {given};
    const fs::path folder = executableFolder();
    paths.push_back(folder / ".." / "lib" / kFileName);
    paths.push_back(folder / ".." / DCLSCOPE_LIBRARY_FOLDER / "dclscope" / kFileName);
    return paths;
}

fs::path libraryPath() {
    std::string tried;
    std::error_code error;
    for (const fs::path& path : places()) {
        if (fs::is_regular_file(path, error)) return path.lexically_normal();
        tried += (tried.empty() ? "" : ", ") + printable(path.lexically_normal().string());
    }
    throw ConfigError("training needs " + std::string(kFileName) + ", which is in none of these places: " + tried +
                      ". Build with -DDCLSCOPE_TORCH=ON, or set " + kVariable + " to its path");
}

/// OpenBLAS 0.3.21, which loads together with LibTorch, takes processors it does not know for a Pentium 4 and is then
/// four times slower. It must be told before it is loaded; whoever set the variable knows better.
void nameProcessorToOpenBlas() {
#if defined(__x86_64__)
    const bool avx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
    const bool avx512 = avx2 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
                        __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl");
    if (avx2) ::setenv("OPENBLAS_CORETYPE", avx512 ? "SkylakeX" : "Haswell", 0);
#endif
}

const TrainingLibrary& load() {
    const fs::path path = libraryPath();
    nameProcessorToOpenBlas();
    void* handle = ::dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (!handle) throw ConfigError("cannot load " + printable(path.string()) + ": " + printable(::dlerror(), 400));
    void* symbol = ::dlsym(handle, kLibrarySymbol);
    if (!symbol) throw ConfigError(printable(path.string()) + ": is not DCLScope's training library");
    using Entry = const TrainingLibrary* (*)();
    const TrainingLibrary* library = reinterpret_cast<Entry>(symbol)();
    if (library->version != kLibraryVersion)
        throw ConfigError(printable(path.string()) + ": is of version " + std::to_string(library->version) +
                          ", this program needs " + std::to_string(kLibraryVersion));
    // Never closed: LibTorch starts threads and registers things that do not survive it.
    return *library;
}

} // namespace

bool trainingAvailable() {
    try {
        libraryPath();
        return true;
    } catch (const ConfigError&) {
        return false;
    }
}

TrainingResult train(const TrainingOptions& options, const ProgressCallback& progress, const std::atomic<bool>& stop) {
    static std::mutex mutex;
    static const TrainingLibrary* library = nullptr;
    {
        const std::lock_guard lock(mutex);
        if (!library) library = &load();
    }
    return library->train(options, progress, stop);
}

} // namespace dclscope::training
