// SPDX-License-Identifier: Apache-2.0
#include "core/training/torch_library.h"

#include "core/base/error.h"
#include "core/base/resource_path.h"
#include "core/base/text.h"
#include "core/training/blas.h"

#include <dlfcn.h>

#include <cstdlib>

namespace dclscope::training {
namespace {

namespace fs = std::filesystem;

constexpr const char* kFileName = "libdclscope_torch.so";
constexpr const char* kVariable = "DCLSCOPE_TORCH_LIBRARY";

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
                      ". Build it (`ninja training` in the build folder; needs LibTorch), or set " + kVariable +
                      " to its path");
}

const TorchLibrary& load() {
    const fs::path path = libraryPath();
    nameProcessorToOpenBlas();
    void* handle = ::dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (!handle) throw ConfigError("cannot load " + printable(path.string()) + ": " + printable(::dlerror(), 400));
    void* symbol = ::dlsym(handle, kLibrarySymbol);
    if (!symbol) throw ConfigError(printable(path.string()) + ": is not DCLScope's LibTorch library");
    using Entry = const TorchLibrary* (*)();
    const TorchLibrary* library = reinterpret_cast<Entry>(symbol)();
    if (library->version != kLibraryVersion)
        throw ConfigError(printable(path.string()) + ": is of version " + std::to_string(library->version) +
                          ", this program needs " + std::to_string(kLibraryVersion));
    // Never closed: LibTorch starts threads and registers things that do not survive it.
    return *library;
}

const TorchLibrary& library() {
    static const TorchLibrary& loaded = load(); // tried again after it threw
    return loaded;
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
    return library().train(options, progress, stop);
}

std::string addLibTorchWays(std::vector<bench::Workload>& workloads, int threads) {
    return library().addLibTorchWays(workloads, threads);
}

} // namespace dclscope::training
