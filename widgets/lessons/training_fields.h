// SPDX-License-Identifier: GPL-3.0-or-later
// The few fields of a recipe that a lesson lets one change before it is trained.
#pragma once

#include "core/lessons/training_figure.h"
#include "core/training/recipe_table.h"

#include <QWidget>

#include <functional>
#include <map>

class QGridLayout;
class QLabel;

namespace dclscope {

class TrainingFields : public QWidget {
    Q_OBJECT

public:
    explicit TrainingFields(QWidget* parent = nullptr);

    void setFigure(const lessons::TrainingFigure& figure);
    /// With what was changed.
    const training::Recipe& recipe() const noexcept { return figure_.recipe; }
    bool isEmpty() const noexcept { return shows_.empty(); }

private:
    void addField(const training::RecipeField& field);
    void take(const std::string& key, const QString& value);
    void refresh();

    lessons::TrainingFigure figure_;
    QWidget* held_ = nullptr;
    QGridLayout* grid_ = nullptr;
    QLabel* problem_;
    std::map<std::string, std::function<void(const QString&)>> shows_; ///< by key: shows a value
    bool showing_ = false;
};

} // namespace dclscope
