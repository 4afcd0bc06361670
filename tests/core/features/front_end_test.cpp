// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "core/features/front_end.h"

#include <gtest/gtest.h>

namespace dclscope {
namespace {

TEST(FrontEnd, ComesBackFromItsMapExactly) {
    for (const std::string& name : FrontEnd::names()) {
        const FrontEnd f = FrontEnd::named(name);
        f.validate();
        EXPECT_EQ(FrontEnd::fromMap(f.toMap()), f) << name;
        EXPECT_EQ(FrontEnd::fromMap({{"name", name}}), f) << name;
    }
    FrontEnd own = FrontEnd::named("snn-digits-40");
    own.name = "my-own";
    own.lowHz = 1.0 / 3.0;
    own.melNorm = MelNorm::Area;
    EXPECT_EQ(FrontEnd::fromMap(own.toMap()), own);
}

TEST(FrontEnd, CardsFromBeforeThereWereSlopesAreRead) {
    FrontEnd own = FrontEnd::named("snn-digits-40");
    own.name = "my-own";
    auto map = own.toMap();
    EXPECT_EQ(map.erase("slopes") + map.erase("bands_per_channel"), 2U);
    EXPECT_EQ(FrontEnd::fromMap(map), own);
    map.erase("mels");
    EXPECT_THROW((void)FrontEnd::fromMap(map), ConfigError);
}

TEST(FrontEnd, EntriesStandOverTheNamedOne) {
    const FrontEnd f = FrontEnd::fromMap({{"name", "snn-digits-40"}, {"mels", "64"}, {"mel_scale", "slaney"}});
    EXPECT_EQ(f.mels, 64);
    EXPECT_EQ(f.melScale, MelScale::Slaney);
    EXPECT_EQ(f.hop, 80);
}

TEST(FrontEnd, WrongEntriesAreNamed) {
    const auto message = [](const std::map<std::string, std::string>& map) -> std::string {
        try {
            FrontEnd::fromMap(map);
        } catch (const ConfigError& e) {
            return e.what();
        }
        return "accepted";
    };
    EXPECT_NE(message({}).find("'name'"), std::string::npos);
    EXPECT_NE(message({{"name", "nobody"}}).find("snn-digits-40"), std::string::npos);
    EXPECT_NE(message({{"name", "snn-digits-40"}, {"mel", "3"}}).find("'mel'"), std::string::npos);
    EXPECT_NE(message({{"name", "snn-digits-40"}, {"mels", "3x"}}).find("'3x'"), std::string::npos);
    EXPECT_NE(message({{"name", "snn-digits-40"}, {"mel_scale", "bark"}}).find("htk"), std::string::npos);
    for (const auto& [key, value] : std::map<std::string, std::string>{{"n_fft", "1000000000"},
                                                                       {"mels", "-1"},
                                                                       {"hop", "0"},
                                                                       {"sample_rate_hz", "nan"},
                                                                       {"scale_db", "0"},
                                                                       {"win_length", "1024"},
                                                                       {"frames", "800"},
                                                                       {"log_floor", "0"}})
        EXPECT_NE(message({{"name", "snn-digits-40"}, {key, value}}), "accepted") << key;
}

} // namespace
} // namespace dclscope
