// SPDX-License-Identifier: Apache-2.0
// Lessons from TOML. Whatever is not understood is refused, with its line.
#include "core/base/error.h"
#include "core/base/resource_path.h"
#include "core/base/text.h"
#include "core/lessons/lesson.h"
#include "core/lessons/lesson_checks.h"

#include <toml++/toml.h>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <set>
#include <sstream>

namespace dclscope::lessons {
namespace {

constexpr std::uintmax_t kLargestLesson = 1U << 20;

std::string lineOf(const toml::node& node) { return "line " + std::to_string(node.source().begin.line) + ": "; }

[[noreturn]] void refuse(const toml::node& node, const std::string& problem) {
    throw ConfigError(lineOf(node) + problem);
}

/// Does `action`; what it throws is told of the node's line.
template <class Action>
void at(const toml::node& node, Action&& action) {
    try {
        action();
    } catch (const Error& error) {
        refuse(node, error.what());
    }
}

/// A table of which every key must be asked for.
class LessonTable {
public:
    LessonTable(const toml::table& table, std::string what) : table_(table), what_(std::move(what)) {}

    const toml::table& node() const noexcept { return table_; }
    const toml::node* find(std::string_view key) {
        known_.emplace(key);
        return table_.get(key);
    }
    const toml::node& need(std::string_view key) {
        const toml::node* node = find(key);
        if (node == nullptr) refuse(table_, what_ + " needs '" + std::string(key) + "'");
        return *node;
    }
    std::string text(std::string_view key) { return textIn(need(key), key); }
    std::string textOr(std::string_view key) {
        const toml::node* node = find(key);
        return node != nullptr ? textIn(*node, key) : std::string();
    }
    bool flagOr(std::string_view key, bool usual) {
        const toml::node* node = find(key);
        if (node == nullptr) return usual;
        if (!node->is_boolean()) refuse(*node, "'" + std::string(key) + "': expected true or false");
        return node->as_boolean()->get();
    }
    double numberOr(std::string_view key, double usual) {
        const toml::node* node = find(key);
        if (node == nullptr) return usual;
        if (!node->is_number()) refuse(*node, "'" + std::string(key) + "': expected a number");
        return node->value<double>().value_or(usual);
    }
    const toml::table* tableOr(std::string_view key) {
        const toml::node* node = find(key);
        if (node == nullptr) return nullptr;
        if (!node->is_table()) refuse(*node, "'" + std::string(key) + "': expected a table");
        return node->as_table();
    }
    /// Does `each` with every table of a list. @return how many there are
    template <class Each>
    std::size_t tables(std::string_view key, Each&& each) {
        const toml::node* node = find(key);
        if (node == nullptr) return 0;
        const toml::array* list = node->as_array();
        if (list == nullptr) refuse(*node, "'" + std::string(key) + "': expected [[" + std::string(key) + "]] tables");
        for (const toml::node& item : *list) {
            if (!item.is_table()) refuse(item, "'" + std::string(key) + "': expected a table");
            each(*item.as_table());
        }
        return list->size();
    }
    /// @throws ConfigError for a key that nobody asked for
    void finish() const {
        for (const auto& [key, value] : table_)
            if (!known_.contains(std::string(key.str())))
                refuse(value, "'" + printable(key.str()) + "' is no key of " + what_);
    }

private:
    static std::string textIn(const toml::node& node, std::string_view key) {
        const auto* text = node.as_string();
        if (text == nullptr) refuse(node, "'" + std::string(key) + "': expected a text");
        if (text->get().find_first_not_of(" \n\t") == std::string::npos)
            refuse(node, "'" + std::string(key) + "' is empty");
        return text->get();
    }

    const toml::table& table_;
    std::string what_;
    std::set<std::string> known_;
};

std::string settingText(const toml::node& node) {
    if (const auto* text = node.as_string()) return text->get();
    if (const auto* flag = node.as_boolean()) return flag->get() ? "yes" : "no";
    if (const auto* whole = node.as_integer()) return std::to_string(whole->get());
    if (const auto* number = node.as_floating_point()) {
        std::string text(32, '\0');
        const auto end = std::to_chars(text.data(), text.data() + text.size(), number->get()).ptr;
        return text.substr(0, static_cast<std::size_t>(end - text.data()));
    }
    const toml::array* list = node.as_array();
    if (list == nullptr) refuse(node, "expected a text, a number, true or false, or a list of these");
    std::string joined;
    for (const toml::node& item : *list) {
        if (item.is_array()) refuse(item, "a list within a list is no setting");
        joined += (joined.empty() ? "" : (item.is_string() ? "; " : ", ")) + settingText(item);
    }
    return joined;
}

Settings readSettings(const toml::table& table) {
    Settings settings;
    for (const auto& [key, value] : table) settings[std::string(key.str())] = settingText(value);
    return settings;
}

/// A figure of its kind, link and settings, all in one table.
Figure readFigure(const toml::table& table, const std::set<std::string>& notSettings = {}) {
    Figure figure;
    figure.settings = readSettings(table);
    for (const std::string& key : notSettings) figure.settings.erase(key);
    if (!table.contains("kind")) refuse(table, "a figure needs 'kind'");
    figure.kind = figure.settings["kind"];
    figure.settings.erase("kind");
    if (const auto link = figure.settings.find("view"); link != figure.settings.end() && figure.kind == "view") {
        figure.view = link->second;
        figure.settings.erase(link);
    }
    at(table, [&] { checkFigure(figure); });
    return figure;
}

Figure withSettings(Figure figure, const Settings& settings) {
    for (const auto& [key, value] : settings) figure.settings[key] = value;
    return figure;
}

Question readQuestion(const toml::table& node, const Figure& figure) {
    LessonTable table(node, "a question");
    Question question;
    question.prompt = table.text("prompt");
    question.hidesFigure = table.flagOr("hides_figure", true);
    table.tables("choice", [&](const toml::table& item) {
        LessonTable choice(item, "a choice");
        question.choices.push_back({choice.text("text"), choice.text("answer"), choice.flagOr("right", false)});
        choice.finish();
    });
    const auto right = std::count_if(question.choices.begin(), question.choices.end(),
                                     [](const Choice& choice) { return choice.right; });
    if (question.choices.size() < 2) refuse(node, "a question needs two choices or more");
    if (right != 1) refuse(node, "a question needs one right choice, not " + std::to_string(right));
    if (const toml::table* after = table.tableOr("after")) {
        question.after = readSettings(*after);
        at(*after, [&] { checkFigure(withSettings(figure, question.after)); });
    }
    table.finish();
    return question;
}

Doing readDoing(const toml::table& node) {
    LessonTable table(node, "'doing'");
    Doing doing{table.text("label"),    table.text("workspace"), table.textOr("view"),
                table.textOr("recipe"), table.textOr("model"),   table.textOr("source")};
    table.finish();
    at(node, [&] { checkDoing(doing); });
    return doing;
}

/// The figure that a claim speaks of: another one, or the step's own with other settings.
Figure claimedFigure(LessonTable& table, const Figure& own) {
    const toml::table* other = table.tableOr("figure");
    const toml::table* with = table.tableOr("with");
    Figure figure = other != nullptr ? readFigure(*other) : own;
    if (with != nullptr) figure = withSettings(std::move(figure), readSettings(*with));
    if (figure.kind.empty()) refuse(table.node(), "a claim of a step without a figure needs 'figure'");
    at(table.node(), [&] { checkFigure(figure); });
    return figure;
}

Claim readClaim(const toml::table& node, const Figure& own) {
    LessonTable table(node, "a claim");
    Claim claim;
    claim.says = table.text("says");
    claim.figure = claimedFigure(table, own);
    claim.value = table.text("value");
    claim.is = table.text("is");
    claim.within = table.numberOr("within", 0.0);
    const toml::node& than = table.need("than");
    if (const auto* other = than.as_table()) {
        LessonTable second(*other, "'than'");
        claim.thanFigure = claimedFigure(second, own);
        claim.thanValue = second.textOr("value");
        if (claim.thanValue.empty()) claim.thanValue = claim.value;
        claim.times = second.numberOr("times", 1.0);
        second.finish();
    } else {
        claim.than = table.numberOr("than", 0.0);
    }
    table.finish();
    static const std::set<std::string> kSigns{"=", "<", ">", "<=", ">="};
    if (!kSigns.contains(claim.is))
        refuse(node, "'is': expected one of =, <, >, <=, >=, got '" + printable(claim.is) + "'");
    return claim;
}

Step readStep(const toml::table& node) {
    LessonTable table(node, "a step");
    Step step;
    step.title = table.text("title");
    const toml::node& texts = table.need("text");
    const toml::array* paragraphs = texts.as_array();
    if (paragraphs == nullptr || paragraphs->empty()) refuse(texts, "'text': expected a list of paragraphs");
    for (const toml::node& paragraph : *paragraphs) {
        if (!paragraph.is_string()) refuse(paragraph, "'text': expected a list of paragraphs");
        step.paragraphs.push_back(paragraph.as_string()->get());
    }
    step.notice = table.textOr("notice");
    if (const toml::table* figure = table.tableOr("figure")) step.figure = readFigure(*figure);
    if (const toml::table* question = table.tableOr("question")) step.question = readQuestion(*question, step.figure);
    if (const toml::table* doing = table.tableOr("doing")) step.doing = readDoing(*doing);
    table.tables("claim", [&](const toml::table& item) {
        step.claims.push_back(readClaim(item, step.figure));
        at(item, [&] { requireSaid(step.claims.back(), step); });
    });
    table.finish();
    return step;
}

Lesson lessonOf(const toml::table& root, const std::string& name) {
    LessonTable table(root, "a lesson");
    Lesson lesson;
    lesson.name = name;
    lesson.title = table.text("title");
    lesson.idea = table.text("idea");
    lesson.reference = table.text("reference");
    const toml::node& minutes = table.need("minutes");
    lesson.minutes = static_cast<int>(minutes.value_exact<std::int64_t>().value_or(0));
    if (lesson.minutes < 1 || lesson.minutes > 90) refuse(minutes, "'minutes': expected a whole number from 1 to 90");
    const toml::table* picture = table.tableOr("picture");
    if (picture == nullptr) refuse(root, "a lesson needs 'picture'");
    lesson.picture = readFigure(*picture);
    const std::size_t steps =
        table.tables("step", [&](const toml::table& step) { lesson.steps.push_back(readStep(step)); });
    if (steps == 0) refuse(root, "a lesson needs [[step]]");
    table.finish();
    return lesson;
}

} // namespace

Lesson readLesson(std::string_view text, const std::string& name) {
    try {
        const toml::table root = toml::parse(text);
        return lessonOf(root, name);
    } catch (const toml::parse_error& error) {
        throw ConfigError("line " + std::to_string(error.source().begin.line) + ": " +
                          std::string(error.description()));
    }
}

Lesson readLessonFile(const std::filesystem::path& path) {
    const std::string file = path.filename().string();
    try {
        std::error_code ignored;
        if (!std::filesystem::is_regular_file(path, ignored)) throw ConfigError("is not a file");
        if (std::filesystem::file_size(path, ignored) > kLargestLesson) throw ConfigError("is too large for a lesson");
        std::ostringstream text;
        text << std::ifstream(path, std::ios::binary).rdbuf();
        const std::string stem = path.stem().string();
        const std::size_t name = stem.find_first_not_of("0123456789-");
        return readLesson(text.str(), name == std::string::npos ? stem : stem.substr(name));
    } catch (const ConfigError& error) {
        throw ConfigError(file + ": " + error.what());
    }
}

std::vector<Lesson> bundledLessons() {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(resourcePath("lessons"))) {
        const std::string name = entry.path().filename().string();
        if (entry.path().extension() == ".toml" && name.front() >= '0' && name.front() <= '9')
            files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    std::vector<Lesson> lessons;
    for (const auto& file : files) lessons.push_back(readLessonFile(file));
    return lessons;
}

} // namespace dclscope::lessons
