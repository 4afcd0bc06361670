// SPDX-License-Identifier: Apache-2.0
#include "core/training/blas.h"

#include <dlfcn.h>
#include <link.h>

#include <cstdlib>
#include <filesystem>
#include <string_view>

namespace dclscope::training {
namespace {

constexpr const char* kFileName = "libblas.so.3";

std::string fileOf(void* handle) {
    link_map* map = nullptr;
    if (::dlinfo(handle, RTLD_DI_LINKMAP, &map) != 0 || !map) return {};
    std::error_code error;
    const std::filesystem::path file = std::filesystem::canonical(map->l_name, error);
    return error ? map->l_name : file.string();
}

/// "OpenBLAS 0.3.21 NO_AFFINITY SkylakeX MAX_THREADS=64" without the words in capitals.
std::string shortened(std::string_view config) {
    std::string text;
    while (!config.empty()) {
        const std::size_t end = std::min(config.find(' '), config.size());
        const std::string_view word = config.substr(0, end);
        config.remove_prefix(std::min(end + 1, config.size()));
        const bool capitals = word.find_first_of("abcdefghijklmnopqrstuvwxyz0123456789") == std::string_view::npos ||
                              word.find('=') != std::string_view::npos || word.find('_') != std::string_view::npos;
        if (!word.empty() && !capitals) text += (text.empty() ? "" : " ") + std::string(word);
    }
    return text;
}

} // namespace

Blas systemBlas() {
    nameProcessorToOpenBlas();
    // Never closed: a BLAS starts threads that do not survive it.
    void* handle = ::dlopen(kFileName, RTLD_LAZY | RTLD_LOCAL);
    if (!handle) return {};
    Blas blas;
    blas.path = fileOf(handle);
    if (void* config = ::dlsym(handle, "openblas_get_config")) {
        blas.name = shortened(reinterpret_cast<const char* (*)()>(config)());
        if (void* core = ::dlsym(handle, "openblas_get_corename");
            core && blas.name.find(reinterpret_cast<const char* (*)()>(core)()) == std::string::npos)
            blas.name += " " + std::string(reinterpret_cast<const char* (*)()>(core)());
    } else if (::dlsym(handle, "bli_info_get_version_str")) {
        blas.name = "BLIS";
    } else if (::dlsym(handle, "MKL_Get_Version")) {
        blas.name = "MKL";
    } else if (::dlsym(handle, "ATL_buildinfo")) {
        blas.name = "ATLAS";
    } else {
        blas.name = "reference BLAS";
        blas.slow = true;
    }
    return blas;
}

std::string blasWarning(const Blas& blas) {
    if (!blas.slow) return {};
    return "LibTorch's matrix products run on the reference BLAS (" + blas.path +
           "), thirty times slower than needed: install libopenblas0-pthread";
}

void nameProcessorToOpenBlas() {
#if defined(__x86_64__)
    const bool avx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
    const bool avx512 = avx2 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
                        __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl");
    if (avx2) ::setenv("OPENBLAS_CORETYPE", avx512 ? "SkylakeX" : "Haswell", 0);
#endif
}

} // namespace dclscope::training
