// SPDX-License-Identifier: GPL-3.0-or-later
// The recipes that come with the program, what they want to learn from, and where their runs go.
#pragma once

#include "core/training/recipe.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <filesystem>
#include <optional>

namespace dclscope {

/// Names of the bundled recipes, those that make their data themselves first.
QStringList bundledRecipes();

/// @param recipe  the name of a bundled one, or a file
/// @throws ConfigError saying what is wrong with it
training::Recipe loadRecipe(const QString& recipe);

/// Whether it makes what it learns from.
bool generatesData(const training::Recipe& recipe);

/// What the recipe looks for, in a sentence: the layout and the folders that are tried.
QString dataSentence(const training::Recipe& recipe);

/// The first of the recipe's folders that is there.
std::optional<QString> foundData(const training::Recipe& recipe);

/// A folder for a new run: below the person's documents, named by recipe and time; one that is not there yet.
QString freshOutput(const training::Recipe& recipe, const QDateTime& now);

/// Whether a training can go on in the folder.
bool canGoOn(const QString& output);

/// Whether something stands in the folder already.
bool isUsed(const QString& output);

/// The recipe that the run in a folder was made by; nothing where there is no such run.
std::optional<training::Recipe> recipeOfRun(const QString& output);

} // namespace dclscope
