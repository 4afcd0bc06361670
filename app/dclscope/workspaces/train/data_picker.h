// SPDX-License-Identifier: GPL-3.0-or-later
// The folder of a recipe's data, and below it in a sentence what the recipe looks for.
#pragma once

#include "core/training/recipe.h"

#include <QWidget>

class QLabel;

namespace dclscope {

class PathEdit;

class DataPicker : public QWidget {
    Q_OBJECT

public:
    explicit DataPicker(QWidget* parent = nullptr);

    /// What a person said; empty: what the recipe finds by itself.
    QString path() const;
    void setPath(const QString& path);
    /// Asks for a folder.
    void choose();
    void setRecipe(const training::Recipe& recipe);
    /// Whether the folder can be changed.
    void setChangeable(bool changeable);

private:
    void refresh();

    training::Recipe recipe_;
    bool changeable_ = true;
    PathEdit* line_;
    QLabel* text_;
};

} // namespace dclscope
