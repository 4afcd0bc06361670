// SPDX-License-Identifier: Apache-2.0
// classify through the real program.
#include "core/base/npy.h"
#include "core/images/image_file.h"
#include "core/images/image_transform.h"
#include "tests/app/dcls.h"
#include "tests/app/made_models.h"
#include "tests/fixtures.h"
#include "tests/temporary_folder.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace dclscope::test {
namespace {

using Json = nlohmann::json;

TEST(ClassifyCommand, GivesWhatForwardMakesOfThePreparedPicture) {
    const TemporaryFolder folder;
    const std::string network = (folder / "network.safetensors").string();
    writePictureConvNeXt(network, 1000);
    const std::string picture = testData("images/photo.jpg").string();
    const std::string turned = testData("images/turned.png").string();
    const Finished finished = dcls({"classify", "--model", network, "--top", "2", "--json", picture, turned});
    ASSERT_EQ(finished.exitStatus, 0) << finished.err;
    const Json json = Json::parse(finished.out);
    EXPECT_EQ(json.at("labels"), "inferred");
    ASSERT_EQ(json.at("images").size(), 2U);
    EXPECT_EQ(json.at("images").at(1).at("height"), 45);

    Array input = ImageTransform::named("imagenet-224")(readImage(picture));
    input.shape.insert(input.shape.begin(), 1);
    writeNpy(folder / "x.npy", input);
    const std::string output = (folder / "y.npy").string();
    ASSERT_EQ(
        dcls({"forward", network, "--input", (folder / "x.npy").string(), "--head", "probabilities", "-o", output})
            .exitStatus,
        0);
    const std::vector<float> probabilities = readNpy(output).values;
    const Json& best = json.at("images").at(0).at("top").at(0);
    EXPECT_NEAR(best.at("score").get<double>(), *std::max_element(probabilities.begin(), probabilities.end()), 2e-6);
    EXPECT_NE(best.at("label").get<std::string>().substr(0, 5), "class") << "ImageNet's names";
}

TEST(ClassifyCommand, NamesOtherClassesByNumberOrFile) {
    const TemporaryFolder folder;
    const std::string network = (folder / "network.safetensors").string();
    writePictureConvNeXt(network, 3);
    const std::string picture = testData("images/grey.png").string();
    const Finished finished = dcls({"classify", "--model", network, "--top", "1", picture});
    EXPECT_EQ(finished.exitStatus, 0) << finished.err;
    EXPECT_NE(finished.out.find("grey.png: class "), std::string::npos) << finished.out;
}

} // namespace
} // namespace dclscope::test
