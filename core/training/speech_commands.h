// SPDX-License-Identifier: Apache-2.0
// The division of Speech Commands by its speakers, as its README's which_set() makes it (Warden 2018).
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace dclscope::training {

/// What a recording is for.
enum class Side { Training, Validation, Testing };

/// SHA-1 (FIPS 180-4), most significant byte first.
std::array<std::uint8_t, 20> sha1(std::string_view text);

/// Side of everything that one speaker said: the hash of the speaker's name modulo 2^27, as a share of 2^27 - 1, against the
/// two shares.
/// @param speaker  the file's name before `_nohash_`
Side officialSide(std::string_view speaker, double validationShare, double testingShare);

} // namespace dclscope::training
