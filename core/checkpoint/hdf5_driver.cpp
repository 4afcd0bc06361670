// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/hdf5_driver.h"

#include "core/base/error.h"

#include <hdf5.h>
#if H5_VERSION_GE(1, 13, 0)
#include <H5FDdevelop.h>
#endif

#include <new>
#include <type_traits>

namespace dclscope {

static_assert(std::is_same_v<hid_t, Hdf5Handle> && std::is_same_v<herr_t, int>);

namespace {

/// What the driver's open function reads: the library hands it names only.
const ByteSource* opening = nullptr;

struct SourceFile {
    H5FD_t base{}; ///< first, as the library wants it
    const ByteSource* source = nullptr;
    haddr_t end = 0;
};

SourceFile& of(H5FD_t* file) { return *reinterpret_cast<SourceFile*>(file); }
const SourceFile& of(const H5FD_t* file) { return *reinterpret_cast<const SourceFile*>(file); }

H5FD_t* openSource(const char* /*name*/, unsigned flags, hid_t /*access*/, haddr_t /*most*/) {
    if (opening == nullptr || (flags & (H5F_ACC_RDWR | H5F_ACC_CREAT | H5F_ACC_TRUNC)) != 0) return nullptr;
    auto* file = new (std::nothrow) SourceFile;
    if (file == nullptr) return nullptr;
    file->source = std::exchange(opening, nullptr);
    return &file->base;
}

herr_t closeSource(H5FD_t* file) {
    delete &of(file);
    return 0;
}

int compareSources(const H5FD_t* a, const H5FD_t* b) { return a < b ? -1 : a > b ? 1 : 0; }

herr_t querySource(const H5FD_t* /*file*/, unsigned long* flags) {
    *flags = 0;
    return 0;
}

haddr_t endOfAddresses(const H5FD_t* file, H5FD_mem_t /*type*/) { return of(file).end; }

herr_t setEndOfAddresses(H5FD_t* file, H5FD_mem_t /*type*/, haddr_t end) {
    of(file).end = end;
    return 0;
}

haddr_t endOfFile(const H5FD_t* file, H5FD_mem_t /*type*/) { return of(file).source->size(); }

herr_t readSource(H5FD_t* file, H5FD_mem_t /*type*/, hid_t /*transfer*/, haddr_t offset, size_t size, void* out) {
    try {
        of(file).source->readAt(offset, std::span(static_cast<std::byte*>(out), size));
        return 0;
    } catch (const std::exception&) {
        return -1;
    }
}

herr_t refuseToWrite(H5FD_t* /*file*/, H5FD_mem_t /*type*/, hid_t /*transfer*/, haddr_t /*offset*/, size_t /*size*/,
                     const void* /*bytes*/) {
    return -1;
}

/// Assigned by name: newer versions of the library have more members, in other places.
H5FD_class_t driverClass() {
    H5FD_class_t driver{};
#if H5_VERSION_GE(1, 13, 0)
    driver.version = H5FD_CLASS_VERSION;
    driver.value = 513; // from the range that is left to applications
#endif
    driver.name = "dclscope_bytes";
    driver.maxaddr = static_cast<haddr_t>(1) << 62;
    driver.fc_degree = H5F_CLOSE_STRONG;
    driver.open = openSource;
    driver.close = closeSource;
    driver.cmp = compareSources;
    driver.query = querySource;
    driver.get_eoa = endOfAddresses;
    driver.set_eoa = setEndOfAddresses;
    driver.get_eof = endOfFile;
    driver.read = readSource;
    driver.write = refuseToWrite;
    for (H5FD_mem_t& kind : driver.fl_map) kind = H5FD_MEM_DEFAULT;
    return driver;
}

} // namespace

std::string hdf5Failure(const std::string& what) {
    std::string reason;
    const auto remember = [](unsigned /*depth*/, const H5E_error2_t* error, void* into) -> herr_t {
        if (error->desc != nullptr) *static_cast<std::string*>(into) = error->desc;
        return 0;
    };
    H5Ewalk2(H5E_DEFAULT, H5E_WALK_DOWNWARD, remember, &reason);
    return reason.empty() ? what : what + ": " + reason;
}

Hdf5Id openHdf5(const ByteSource& source) {
    H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr);
    H5PLset_loading_state(0);
    static const H5FD_class_t driver = driverClass();
    const Hdf5Id registered(H5FDregister(&driver), H5FDunregister);
    const Hdf5Id access(H5Pcreate(H5P_FILE_ACCESS), H5Pclose);
    if (!registered.valid() || H5Pset_driver(access.get(), registered.get(), nullptr) < 0 ||
        H5Pset_fclose_degree(access.get(), H5F_CLOSE_STRONG) < 0)
        throw Error("cannot be read: the HDF5 library does not work");
    opening = &source;
    Hdf5Id file(H5Fopen("bytes", H5F_ACC_RDONLY, access.get()), H5Fclose);
    if (!file.valid()) throw Error(hdf5Failure("is not a whole HDF5 file"));
    return file;
}

} // namespace dclscope
