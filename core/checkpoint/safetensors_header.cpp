// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/safetensors_header.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <nlohmann/json.hpp>

#include <unordered_set>

namespace dclscope {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kMaxTensors = 200'000;
constexpr std::size_t kMaxRank = 64;

/// Receives the parser's events; a DOM would silently keep the last of two equal keys.
class HeaderSax final : public nlohmann::json_sax<Json> {
public:
    SafetensorsHeader header;

    bool null() override { unexpected("null"); }
    bool boolean(bool /*value*/) override { unexpected("a truth value"); }
    bool number_integer(number_integer_t /*value*/) override { unexpected("a negative number"); }
    bool number_float(number_float_t /*value*/, const string_t& text) override { unexpected("the number " + text); }
    bool binary(binary_t& /*value*/) override { unexpected("bytes"); }

    bool number_unsigned(number_unsigned_t value) override {
        if (place_ == Place::Shape) {
            if (value > static_cast<std::uint64_t>(INT64_MAX)) unexpected("a size beyond 2^63");
            if (entry_.shape.size() >= kMaxRank) unexpected("more than 64 dimensions");
            entry_.shape.push_back(static_cast<std::int64_t>(value));
        } else if (place_ == Place::Offsets && offsets_ < 2) {
            (offsets_++ == 0 ? entry_.begin : entry_.end) = value;
        } else {
            unexpected("a number");
        }
        return true;
    }

    bool string(string_t& value) override {
        if (place_ == Place::Metadata)
            header.metadata[field_] = value;
        else if (place_ == Place::Tensor && field_ == "dtype")
            entry_.dtype = value;
        else
            unexpected("a string");
        return true;
    }

    bool start_object(std::size_t /*size*/) override {
        if (place_ == Place::Outside) {
            place_ = Place::Top;
        } else if (place_ == Place::Top) {
            place_ = name_ == "__metadata__" ? Place::Metadata : Place::Tensor;
            entry_ = {name_, {}, {}, 0, 0};
            offsets_ = 0;
            fields_.clear();
            field_.clear();
        } else {
            unexpected("an object");
        }
        return true;
    }

    bool key(string_t& value) override {
        if (place_ == Place::Top) {
            name_ = value;
            if (!names_.insert(value).second) fail("tensor '" + printable(value) + "' exists twice");
            return true;
        }
        if (!fields_.insert(value).second) fail(who() + "has the field '" + printable(value) + "' twice");
        if (place_ == Place::Tensor && value != "dtype" && value != "shape" && value != "data_offsets")
            fail(who() + "has the unknown field '" + printable(value) + "'");
        field_ = value;
        return true;
    }

    bool end_object() override {
        if (place_ == Place::Tensor) {
            if (fields_.size() != 3) fail(who() + "lacks one of dtype, shape, data_offsets");
            if (header.tensors.size() >= kMaxTensors) fail("more than 100,000 tensors");
            header.tensors.push_back(std::move(entry_));
        }
        place_ = place_ == Place::Top ? Place::Outside : Place::Top;
        return true;
    }

    bool start_array(std::size_t /*size*/) override {
        if (place_ == Place::Tensor && field_ == "shape")
            place_ = Place::Shape;
        else if (place_ == Place::Tensor && field_ == "data_offsets")
            place_ = Place::Offsets;
        else
            unexpected("an array");
        return true;
    }

    bool end_array() override {
        if (place_ == Place::Offsets && offsets_ != 2) unexpected("an array of one number");
        place_ = Place::Tensor;
        return true;
    }

    bool parse_error(std::size_t position, const std::string& /*token*/, const Json::exception& /*error*/) override {
        fail("the header is not valid JSON at byte " + std::to_string(position));
    }

private:
    enum class Place { Outside, Top, Metadata, Tensor, Shape, Offsets };

    [[noreturn]] static void fail(const std::string& what) { throw Error(what); }

    std::string who() const { return "tensor '" + printable(name_) + "' "; }

    [[noreturn]] void unexpected(const std::string& what) const {
        if (place_ == Place::Outside) fail("the header is " + what + ", expected an object");
        if (place_ == Place::Metadata) fail("__metadata__ holds " + what + ", expected strings");
        if (place_ == Place::Top) fail(who() + "is " + what + ", expected an object");
        fail(who() + "has " + what + " as its " + printable(field_));
    }

    Place place_ = Place::Outside;
    std::string name_;
    std::string field_;
    SafetensorsEntry entry_;
    int offsets_ = 0;
    std::unordered_set<std::string> names_;
    std::unordered_set<std::string> fields_;
};

} // namespace

SafetensorsHeader parseSafetensorsHeader(std::string_view text) {
    HeaderSax sax;
    Json::sax_parse(text.begin(), text.end(), &sax);
    return std::move(sax.header);
}

} // namespace dclscope
