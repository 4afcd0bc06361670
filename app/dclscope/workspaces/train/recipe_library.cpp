// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/train/recipe_library.h"

#include "core/base/error.h"
#include "core/base/resource_path.h"
#include "core/checkpoint/checkpoint.h"
#include "core/checkpoint/run_folder.h"
#include "core/training/toys.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

namespace dclscope {
namespace {

QString translated(const char* text) { return QCoreApplication::translate("dclscope::RecipeLibrary", text); }

/// How the examples lie in their folder.
QString layoutSentence(const training::DataRecipe& data) {
    const QString things = data.content == "pictures" ? translated("pictures") : translated("sounds");
    if (data.layout == "fsdd") return translated("recordings called LABEL_SPEAKER_NUMBER.wav");
    if (data.layout == "folders") return translated("a folder of %1 for each label").arg(things);
    if (data.layout == "folds")
        return translated("a folder of %1 for each label, their names beginning with the number of a fold").arg(things);
    if (data.layout == "speech-commands")
        return translated("a folder for each word, with clips called SPEAKER_nohash_NUMBER.wav");
    if (data.layout == "spikes") return translated("spikes as SHD and SSC come: *_train.h5 and *_test.h5");
    if (data.layout == "audioset")
        return translated("AudioSet as DCLS-Audio packs it: HDF5 files of waveforms and targets");
    if (data.layout == "cifar10" || data.layout == "cifar100")
        return translated("%1 in its binary form").arg(data.layout == "cifar10" ? "CIFAR-10" : "CIFAR-100");
    return translated("data of the layout “%1”").arg(QString::fromStdString(data.layout));
}

QString runsFolder() {
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString base =
        documents.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) : documents;
    return QDir(base).filePath(QStringLiteral("DCLScope runs"));
}

} // namespace

QStringList bundledRecipes() {
    QStringList names;
    try {
        const QDir folder(QString::fromStdString(resourcePath("recipes").string()));
        for (const QFileInfo& file : folder.entryInfoList({QStringLiteral("*.toml")}, QDir::Files, QDir::Name))
            names << file.completeBaseName();
        names.sort(); // "digits" before "digits-128"
    } catch (const Error&) {
        // An installation without recipes can still be given a file.
    }
    std::stable_partition(names.begin(), names.end(),
                          [](const QString& name) { return name.startsWith(QLatin1String("toy")); });
    return names;
}

training::Recipe loadRecipe(const QString& recipe) {
    if (bundledRecipes().contains(recipe))
        return training::readRecipe(resourcePath(std::filesystem::path("recipes") / (recipe + ".toml").toStdString()));
    if (!QFileInfo::exists(recipe))
        throw ConfigError("there is no recipe \"" + recipe.toStdString() + "\": neither a file, nor one of " +
                          bundledRecipes().join(QStringLiteral(", ")).toStdString());
    return training::readRecipe(recipe.toStdString());
}

bool generatesData(const training::Recipe& recipe) { return training::isToy(recipe.data.layout); }

QString dataSentence(const training::Recipe& recipe) {
    if (generatesData(recipe)) return translated("Makes its own examples: no data is needed.");
    QStringList folders;
    for (const std::string& folder : recipe.data.folders) folders << QString::fromStdString(folder);
    const QString looks = translated("Looks for %1").arg(layoutSentence(recipe.data));
    if (folders.isEmpty()) return translated("%1: choose the folder.").arg(looks);
    return translated("%1, in %2.").arg(looks, folders.join(translated(" or ")));
}

std::optional<QString> foundData(const training::Recipe& recipe) {
    for (const std::string& folder : recipe.data.folders)
        if (const QFileInfo info(QString::fromStdString(folder)); info.isDir()) return info.absoluteFilePath();
    return std::nullopt;
}

QString freshOutput(const training::Recipe& recipe, const QDateTime& now) {
    QString name = QString::fromStdString(recipe.name).simplified().replace(u'/', u'-');
    if (name.isEmpty()) name = QStringLiteral("run");
    const QString first = QDir(runsFolder()).filePath(name + now.toString(QStringLiteral(" yyyy-MM-dd HH-mm")));
    QString path = first;
    for (int n = 2; QFileInfo::exists(path); ++n) path = QStringLiteral("%1 (%2)").arg(first).arg(n);
    return path;
}

bool canGoOn(const QString& output) {
    return QFileInfo(QDir(output).filePath(QStringLiteral("resume.state"))).isFile();
}

bool isUsed(const QString& output) {
    const QDir folder(output);
    return folder.exists() && !folder.isEmpty();
}

std::optional<training::Recipe> recipeOfRun(const QString& output) {
    try {
        const std::filesystem::path folder = output.toStdString();
        if (!std::filesystem::is_directory(folder)) return std::nullopt;
        const auto files = checkpointFiles(folder);
        if (files.empty()) return std::nullopt;
        const Card card = cardOf(*openCheckpoint(files.front()));
        if (card.recipe.empty()) return std::nullopt;
        return training::parseRecipe(card.recipe, files.front().filename().string());
    } catch (const std::exception&) {
        return std::nullopt; // a run of another program, or a broken one: Inspect says what is wrong with it
    }
}

} // namespace dclscope
