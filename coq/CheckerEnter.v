(* Entering an expression, docs/PROOF-FORMAT.md, section 4: its value on a cell, and that it is defined there. *)
From Coq Require Import ZArith QArith Qreals Reals List Bool Lia Lra FunctionalExtensionality.
From ExactParity Require Import CheckerPolynomials CheckerCells CheckerSyntax CheckerFactors CheckerValues CheckerClasses CheckerShown CheckerFunctions CheckerPeriods CheckerTrees CheckerMeans CheckerConditioned CheckerLocal.
Import ListNotations.
Open Scope R_scope.

(* (v)^n *)
Fixpoint power_positive (c : cell) (v : value) (n : positive) : result value :=
  match n with
  | xH => Ok v
  | xO m => let! w := power_positive c v m in times c w w
  | xI m => let! w := power_positive c v m in let! x := times c w w in times c v x
  end.
Definition is_number (v : value) : bool :=
  match sums v, terms v with [], [] => true | [], [(p, [])] => is_constant p | _, _ => false end.
Definition repeated (c : cell) (v : value) (n : Z) : result value :=
  let! _ := need (n <=? if is_number v then 10000 else 400)%Z 80 in
  match n with
  | Zpos m => let! _ := need (Pos.eqb m 1 || no_sums v) 81 in power_positive c v m
  | _ => let! _ := need (Z.eqb n 0 && no_sums v) 82 in Ok (of_poly one)
  end.
Definition form_of (c : cell) (v : value) : result poly :=
  let! p := polynomial_of v in let! _ := need (integral c p) 83 in Ok p.
Definition range_limit : Z := 3000.
(* sum from low to low + n - 1 by entering each term *)
Fixpoint unroll (enter_at : poly -> Z * Z -> result (value * (Z * Z))) (low : poly) (n : nat) (st : Z * Z) : result (value * (Z * Z)) :=
  match n with
  | O => Ok (of_poly [], st)
  | S m => let! a := enter_at low st in let! b := unroll enter_at (add low one) m (snd a) in
           Ok (plus (fst a) (fst b), snd b)
  end.
Fixpoint unroll_product (c : cell) (enter_at : poly -> Z * Z -> result (value * (Z * Z))) (low : poly) (n : nat) (st : Z * Z) :
  result (value * (Z * Z)) :=
  match n with
  | O => Ok (of_poly one, st)
  | S m => let! a := enter_at low st in let! b := unroll_product c enter_at (add low one) m (snd a) in
           let! r := times c (fst a) (fst b) in Ok (r, snd b)
  end.
Definition constant_length (low high : poly) : option Z :=
  match as_integer (subtract high low) with Some k => Some (k + 1)%Z | None => None end.
Definition waiting (i : label) (n : node) : value := {| terms := []; sums := [(i, (single one [], n))] |}.

(* cut points of sum nodes, as polynomials, by the number of the node *)
Definition cut_points : Type := list (Z * list poly).
Fixpoint pieces (c : cell) (enter_at : poly -> Z * Z -> result (value * (Z * Z))) (make : poly -> poly -> node) (number i : Z)
  (low : poly) (ends : list poly) (high : poly) (st : Z * Z) : result (value * (Z * Z)) :=
  let piece h := match constant_length low h with
    | Some k => let! _ := need (k <=? range_limit)%Z 84 in unroll enter_at low (Z.to_nat k) st
    | None => Ok (waiting (number, i) (make low h), st) end in
  match ends with
  | [] => let! _ := need (non_negative c (add (subtract high low) one)) 85 in piece high
  | x :: ends' =>
      let! _ := need (integral c x && non_negative c (add (subtract x low) one)) 86 in
      let! a := piece x in
      let! b := pieces c enter_at make number (i + 1) (add x one) ends' high (snd a) in
      Ok (plus (fst a) (fst b), snd b)
  end.
(* Names that the reader of files keeps for the checker: @i and @k, @i1 and @k1, ...; the local variable of a product; the
   names of the definitions. *)
Definition pair_of (s : nat) : name * name := (Pos.of_succ_nat (2 * s), Pos.of_succ_nat (2 * s + 1)).
Definition pairs_known : nat := 12.
Definition product_name : name := 25%positive.
Definition d_ : name := 26%positive. Definition b_ : name := 27%positive. Definition m_ : name := 28%positive. Definition x_ : name := 29%positive.
Definition k_ : name := 30%positive. Definition i_ : name := 31%positive. Definition n_ : name := 32%positive. Definition j_ : name := 33%positive.
Definition catalan_tree : tree := Div (Call2 Binomial (Mul (Number 2) (Name n_)) (Name n_)) (Add (Name n_) (Number 1)).
Definition krawtchouk_tree : tree :=
  Sum j_ (Number 0) (Name k_) (Mul (Mul (Pow (Neg (Number 1)) (Name j_)) (Call2 Binomial (Name i_) (Name j_)))
    (Call2 Binomial (Add (Name n_) (Neg (Name i_))) (Add (Name k_) (Neg (Name j_))))).
Definition ridge : tree := Call1 Relu (Add (Total x_) (Name b_)).
Definition delta_tree : tree := Mean x_ (Name d_) (Mul (Chi x_) ridge).
Definition delta_of_tree : tree := Mean x_ (Name d_) (Mul (ChiOf x_ (Name m_)) ridge).
(* the first pair of names that are not known here *)
Fixpoint fresh_pair (env : environment) (s tries : nat) : option (name * name) :=
  match tries with
  | O => None
  | S t => let (i, k) := pair_of s in
           match lookup i env, lookup k env with None, None => Some (i, k) | _, _ => fresh_pair env (S s) t end
  end.

(* an equation that holds on its domain, and what its variables stand for *)
Record rewriting := { lemma : statement; lemma_left : tree; lemma_right : tree; instance : list (name * tree) }.
(* the hints of a step; first: the rewrites before are not used *)
Record context := { cuts : cut_points; running : list (Z * (name * tree)); conditioned : list Z; rewrites : list rewriting; first : nat }.
Definition plain : context := {| cuts := []; running := []; conditioned := []; rewrites := []; first := 0 |}.
Definition from_rewrite (ctx : context) (n : nat) : context := {| cuts := cuts ctx; running := running ctx; conditioned := conditioned ctx; rewrites := rewrites ctx; first := n |}.
Definition can_be_rewritten (t : tree) : bool :=
  match t with Call1 _ _ | Call2 _ _ _ | Call3 _ _ _ _ | Index _ _ | Sum _ _ _ _ | Product _ _ _ _ | Mean _ _ _ => true | _ => false end.
Definition instance_of (r : rewriting) (x : name) : option tree := if is_in x (map fst (variables (lemma r))) then lookup x (instance r) else None.
Fixpoint find_rewrite (k : nat) (l : list rewriting) (t : tree) : option (rewriting * nat) :=
  match l with
  | [] => None
  | r :: l' => if matches (instance_of r) [] [] (lemma_left r) t then Some (r, S k) else find_rewrite (S k) l' t
  end.
Definition rewrite_for (ctx : context) (t : tree) : option (rewriting * nat) :=
  if can_be_rewritten t then find_rewrite (first ctx) (skipn (first ctx) (rewrites ctx)) t else None.
Fixpoint instances (f : tree -> result poly) (c : cell) (vs : list (name * bool)) (inst : list (name * tree)) : result environment :=
  match vs with
  | [] => Ok []
  | (x, real) :: vs' =>
      match lookup x inst with
      | None => No (NotShown 130)
      | Some e => let! p := f e in let! _ := need (real || integral c p) 131 in let! r := instances f c vs' inst in Ok ((x, p) :: r)
      end
  end.
Definition condition_shown (c : cell) (d : condition) (p : poly) : bool :=
  match d with
  | NotNegative => non_negative c p
  | IsPositive => if integral c p then non_negative c (subtract p one) else positive_on c p
  | Modulo2 m => match parity_of c p with Some q => Z.eqb q m | None => false end
  end.
Fixpoint conditions_shown (f : tree -> result poly) (c : cell) (ks : list constraint) : result unit :=
  match ks with
  | [] => Ok tt
  | k :: ks' => let! p := f (form k) in let! _ := need (condition_shown c (says k) p) 132 in conditions_shown f c ks'
  end.
Fixpoint distinct (l : list name) : bool := match l with [] => true | x :: l' => negb (is_in x l') && distinct l' end.

(* nodes, whose sums and products are numbered, and means *)
Definition state : Type := Z * Z.
Definition start : state := (0, 0)%Z.
Definition next_node (st : state) : state := ((fst st + 1)%Z, snd st).
Definition next_mean (st : state) : state := (fst st, (snd st + 1)%Z).
Definition all_same (l : list tree) : bool := match l with [] => true | a :: l' => forallb (same_tree a) l' end.
(* the degree or index that a mean is about *)
Definition uses_fit (ms js : list tree) : bool :=
  all_same ms && all_same js
  && match ms, js with m :: _, j :: _ => same_tree m (Number 1) && same_tree j (Number 1) | _, _ => true end.
Definition block_size (ms js : list tree) : option tree :=
  match ms, js with m :: _, _ => Some m | [], _ :: _ => Some (Number 1) | [], [] => None end.
(* nothing on the cell knows the local variable of a product *)
Definition unknown_on (x : name) (c : cell) (env : environment) (low high : poly) : bool :=
  free x low && free x high && forallb (free x) (facts c) && free_environment x (coordinates c) && free_environment x env
  && match lookup x (kinds c) with None => true | _ => false end.

Fixpoint enter (n : nat) (ctx : context) (c : cell) (env : environment) (inside : bool) (t : tree) (st : state) :
  result (value * state) :=
  match n with O => No (NotShown 90) | S n =>
  let rec t st := enter n ctx c env inside t st in
  let poly_of t st := let! a := rec t st in let! p := polynomial_of (fst a) in Ok (p, snd a) in
  let form t st := let! a := rec t st in let! p := form_of c (fst a) in Ok (p, snd a) in
  let on_poly t st f := let! a := poly_of t st in let! p := f (fst a) in Ok (of_poly p, snd a) in
  match rewrite_for ctx t with
  | Some (r, later) =>
      let poly_by env e := let! a := enter n (from_rewrite ctx later) c env true e st in polynomial_of (fst a) in
      let! e := instances (poly_by env) c (variables (lemma r)) (instance r) in
      let! _ := conditions_shown (poly_by e) c (constraints (lemma r)) in
      let! _ := need (distinct (map fst (variables (lemma r)))) 133 in
      enter n (from_rewrite ctx later) c e inside (lemma_right r) st
  | None =>
  match t with
  | Number k => Ok (of_poly (integer k), st)
  | Name x => match lookup x env with Some p => Ok (of_poly p, st) | None => No (NotShown 91) end
  | Neg a => let! a := rec a st in Ok (opposite (fst a), snd a)
  | Add a b => let! a := rec a st in let! b := rec b (snd a) in Ok (plus (fst a) (fst b), snd b)
  | Mul a b => let! a := rec a st in let! b := rec b (snd a) in let! v := times c (fst a) (fst b) in Ok (v, snd b)
  | Div a b => let! a := rec a st in let! b := inverse n ctx c env inside b (snd a) in
               let! v := times c (fst a) (snd (fst b)) in Ok (v, snd b)
  | Pow a e =>
      let! e := form e st in
      match as_integer (fst e) with
      | Some k =>
          if (0 <=? k)%Z then let! a := rec a (snd e) in let! v := repeated c (fst a) k in Ok (v, snd a)
          else let! a := inverse n ctx c env inside a (snd e) in let! v := repeated c (snd (fst a)) (- k) in Ok (v, snd a)
      | None =>
          let! a := poly_of a (snd e) in
          match fst a with
          | [] => let! _ := need (positive_on c (fst e)) 92 in Ok (of_poly [], snd a)
          | _ => match as_number (fst a) with
                 | Some q => let! v := number_power c q (fst e) in Ok (v, snd a)
                 | None => let! _ := need (non_negative c (fst e)) 93 in
                           Ok (of_factors one [(Power (fst a), fst e)], snd a)
                 end
          end
      end
  | Call1 f a =>
      match f with
      | Factorial => let! a := form a st in let! v := factorial_power c false (fst a) in Ok (v, snd a)
      | ReciprocalFactorial => let! a := form a st in let! v := reciprocal c (fst a) in Ok (v, snd a)
      | Abs => let! a := rec a st in let! v := absolute c (fst a) in Ok (v, snd a)
      | Sqrt => let! a := poly_of a st in let! v := square_root c (fst a) in Ok (v, snd a)
      | Relu => on_poly a st (fun p => maximum c p [])
      | Step => on_poly a st (step_of c)
      | Sign => on_poly a st (sign_of c)
      | Floor => let! a := rec a st in let! v := floor_value c (fst a) in Ok (v, snd a)
      | Ceil => let! a := rec a st in let! v := floor_value c (opposite (fst a)) in Ok (opposite v, snd a)
      | Catalan => let! a := form a st in let! _ := need (non_negative c (fst a)) 97 in
                   enter n ctx c [(n_, fst a)] inside catalan_tree (snd a)
      end
  | Call2 f a b =>
      match f with
      | Binomial => let! a := form a st in let! b := form b (snd a) in
                    let! v := binomial_of c (fst a) (fst b) in Ok (v, snd b)
      | Mod => let! a := rec a st in let! b := rec b (snd a) in let! v := modulo_value c (fst a) (fst b) in Ok (v, snd b)
      | Delta => let! a := poly_of a st in let! b := poly_of b (snd a) in
                 enter n ctx c [(d_, fst a); (b_, fst b)] inside delta_tree (snd b)
      | _ =>
          let! a := poly_of a st in let! b := poly_of b (snd a) in
          let! p := match f with
            | Min => minimum c (fst a) (fst b)
            | Max => maximum c (fst a) (fst b)
            | _ => let! m := minimum c (fst a) (fst b) in maximum c [] m
            end in Ok (of_poly p, snd b)
      end
  | Call3 Krawtchouk k i m =>
      let! k := form k st in let! i := form i (snd k) in let! m := form m (snd i) in
      let! _ := need (non_negative c (fst i) && non_negative c (subtract (fst m) (fst i))) 98 in
      enter n ctx c [(k_, fst k); (i_, fst i); (n_, fst m)] inside krawtchouk_tree (snd m)
  | Call3 DeltaOf a b m =>
      let! a := poly_of a st in let! b := poly_of b (snd a) in let! m := poly_of m (snd b) in
      enter n ctx c [(d_, fst a); (b_, fst b); (m_, fst m)] inside delta_of_tree (snd m)
  | Sum k lo hi body =>
      let! l := form lo st in let! h := form hi (snd l) in
      let low := fst l in let high := fst h in let st := snd h in
      let enter_at p st := enter n ctx c ((k, p) :: env) inside body st in
      let make a b := {| bound := k; low := a; high := b; inner := body; around := env; skipped := first ctx |} in
      if non_negative c (subtract (subtract low high) one) then Ok (of_poly [], st)
      else match constant_length low high with
        | Some len => let! _ := need (len <=? range_limit)%Z 94 in unroll enter_at low (Z.to_nat len) st
        | None =>
            let! _ := need (negb inside) 95 in
            match find (fun x => Z.eqb (fst x) (fst st)) (cuts ctx) with
            | None => Ok (waiting (fst st, (-1)%Z) (make low high), next_node st)
            | Some (_, ends) => pieces c enter_at make (fst st) 0 low ends high (next_node st)
            end
        end
  | Product k lo hi body =>
      let! l := form lo st in let! h := form hi (snd l) in
      let low := fst l in let high := fst h in let st := snd h in
      let enter_at p st := enter n ctx c ((k, p) :: env) inside body st in
      if non_negative c (subtract (subtract low high) one) then Ok (of_poly one, st)
      else match constant_length low high with
        | Some len => let! _ := need (len <=? range_limit)%Z 96 in unroll_product c enter_at low (Z.to_nat len) st
        | None =>
            let! _ := need (negb inside) 140 in
            match find (fun x => Z.eqb (fst x) (fst st)) (running ctx) with
            | None => No (NotShown 141)
            | Some (_, (letter, G)) =>
                let x := product_name in
                let! _ := need (non_negative c (add (subtract high low) one) && unknown_on x c env low high
                                && match lookup letter (kinds c) with None => true | _ => false end) 142 in
                let lc := local c x low high in
                let at_ := add low (variable x) in
                let hint_at on p := let! a := enter n plain on ((letter, p) :: coordinates c) true G start in
                                   let! _ := need (no_sums (fst a)) 143 in Ok (fst a) in
                let! f := enter n ctx lc ((k, at_) :: env) true body start in
                let! _ := need (no_sums (fst f)) 144 in
                let! here := hint_at lc at_ in
                let! next := hint_at lc (add at_ one) in
                let! y := times lc (fst f) here in
                let! z := is_zero lc (minus y next) in
                let! _ := need z 145 in
                let! last := hint_at c (add high one) in
                let! base := hint_at c low in
                let! w := invert c base in
                let! v := times c last w in Ok (v, next_node st)
            end
        end
  | Mean x d body =>
      let by_one := negb inside && existsb (Z.eqb (snd st)) (conditioned ctx) in
      let st := if inside then st else next_mean st in
      let ms := uses_of true x body in
      let js := uses_of false x body in
      let! _ := need (uses_fit ms js) 150 in
      let! D := form d st in
      let! _ := need (non_negative c (fst D)) 151 in
      let plain_form t := let! a := enter n ctx c env true t st in form_of c (fst a) in
      let! _ := (match ms with [] => Ok tt | m :: _ =>
        let! M := plain_form m in need (non_negative c M && non_negative c (subtract (fst D) M)) 152 end) in
      let! _ := (match js with [] => Ok tt | j :: _ =>
        let! J := plain_form j in need (closed j && non_negative c (subtract J one) && non_negative c (subtract (fst D) J)) 153 end) in
      if by_one then
        let! _ := need (non_negative c (subtract (fst D) one)
          && conditionable x d body (match block_size ms js with Some m => m | None => Number 1 end)) 158 in
        let! _ := (match ms with [] => Ok tt | m :: _ => let! M := plain_form m in need (non_negative c (subtract M one)) 159 end) in
        enter n ctx c env inside (conditioned_mean x d body) (snd D)
      else match fresh_pair env 0 pairs_known with
      | None => No (NotShown 154)
      | Some (i, k) =>
          let! _ := need (unfoldable x d body (match block_size ms js with Some m => m | None => Number 0 end) i k) 155 in
          enter n ctx c env inside (unfolded x d body (block_size ms js) i k) (snd D)
      end
  | Total _ | Chi _ | ChiOf _ _ | Index _ _ => No (NotShown 156)
  | Unknown => No (NotShown 157)
  end end end
(* an expression and 1 over it; each factor is shown nonzero as it stands *)
with inverse (n : nat) (ctx : context) (c : cell) (env : environment) (inside : bool) (t : tree) (st : state) :
  result (value * value * state) :=
  match n with O => No (NotShown 90) | S n =>
  let rec t st := inverse n ctx c env inside t st in
  let leaf := let! a := enter n ctx c env inside t st in let! w := invert c (fst a) in Ok (fst a, w, snd a) in
  match t with
  | Mul a b => let! a := rec a st in let! b := rec b (snd a) in
      let! v := times c (fst (fst a)) (fst (fst b)) in let! w := times c (snd (fst a)) (snd (fst b)) in Ok (v, w, snd b)
  | Div a b => let! a := rec a st in let! b := rec b (snd a) in
      let! v := times c (fst (fst a)) (snd (fst b)) in let! w := times c (snd (fst a)) (fst (fst b)) in Ok (v, w, snd b)
  | Neg a => let! a := rec a st in Ok (opposite (fst (fst a)), opposite (snd (fst a)), snd a)
  | Pow a (Number k) =>
      if (0 <=? k)%Z then
        let! a := rec a st in let! v := repeated c (fst (fst a)) k in let! w := repeated c (snd (fst a)) k in Ok (v, w, snd a)
      else leaf
  | _ => leaf
  end end.

(* --- soundness --- *)
Lemma power_positive_sound c u v : inside c u -> forall n r, power_positive c v n = Ok r ->
  value_of u r = value_of u v ^ Pos.to_nat n /\ (sums v = [] -> sums r = []) /\ (sums_defined u r -> sums_defined u v).
Proof.
  intros I. induction n as [n IH|n IH|]; cbn [power_positive]; intros r H.
  - apply andThen_ok in H. destruct H as [w [W H]]. apply andThen_ok in H. destruct H as [x [X H]]. destruct (IH w W) as [A [B D]].
    split; [|split].
    + rewrite (value_times c u _ _ r I H), (value_times c u _ _ x I X), A, Pos2Nat.inj_xI. cbn [pow]. rewrite <- pow_add. f_equal. f_equal. lia.
    + intros S. apply (times_no_sums c _ _ r H S). apply (times_no_sums c _ _ x X); auto.
    + intros S. now apply (defined_times c u _ _ r H).
  - apply andThen_ok in H. destruct H as [w [W H]]. destruct (IH w W) as [A [B D]]. split; [|split].
    + rewrite (value_times c u _ _ r I H), A, Pos2Nat.inj_xO, <- pow_add. f_equal. lia.
    + intros S. apply (times_no_sums c _ _ r H); auto.
    + intros S. apply D. now apply (defined_times c u _ _ r H).
  - inversion H; subst. change (Pos.to_nat 1) with 1%nat. rewrite pow_1. auto.
Qed.
Lemma repeated_sound c u v n r : inside c u -> repeated c v n = Ok r ->
  (0 <= n)%Z /\ value_of u r = value_of u v ^ Z.to_nat n /\ (sums v = [] -> sums r = []) /\ (sums_defined u r -> sums_defined u v).
Proof.
  intros I H. apply andThen_ok in H. destruct H as [[] [_ H]]. destruct n as [|m|m].
  - apply andThen_ok in H. destruct H as [[] [N H]]. apply need_and in N. destruct N as [_ N]. inversion H; subst. rewrite value_of_poly, ev_one.
    split; [lia|]. split; [reflexivity|]. split; [reflexivity|]. intros _. apply defined_without. now apply (no_sums_value u).
  - apply andThen_ok in H. destruct H as [[] [_ H]]. destruct (power_positive_sound c u v I m r H) as [A B]. split; [lia|]. split; [|exact B].
    now rewrite A, Z2Nat.inj_pos.
  - apply andThen_ok in H. destruct H as [[] [N H]]. apply need_and in N. destruct N as [N _]. discriminate.
Qed.
Lemma form_of_sound c u v p : inside c u -> form_of c v = Ok p -> sums v = [] /\ value_of u v = ev u p /\ exists z, ev u p = IZR z.
Proof.
  intros I H. apply andThen_ok in H. destruct H as [q [Q H]]. apply andThen_ok in H. destruct H as [[] [N H]]. apply need_ok in N.
  inversion H; subst. destruct (value_polynomial u v p Q) as [A B]. split; [exact B|]. split; [exact A|]. exact (integral_sound I p N).
Qed.
Lemma integer_of_IZR z : integer_of (IZR z) = Some z.
Proof. unfold integer_of. rewrite Int_part_IZR. destruct (Req_EM_T (IZR z) (IZR z)); [reflexivity|congruence]. Qed.
Lemma power_of_nonneg x n : (0 <= n)%Z -> power_of x n = Some (x ^ Z.to_nat n).
Proof. intros H. unfold power_of. destruct (Z_lt_dec n 0); [lia|]. now rewrite powerRZ_of_nat. Qed.
Lemma sum_terms_app g a : forall lo b,
  sum_terms (a + b) lo g = both (sum_terms a lo g) (sum_terms b (lo + Z.of_nat a) g) (fun x y => Some (x + y)).
Proof.
  induction a as [|a IH]; intros lo b.
  - cbn [Nat.add sum_terms both]. rewrite Z.add_0_r. destruct (sum_terms b lo g); cbn [both]; [f_equal; ring|reflexivity].
  - cbn [Nat.add sum_terms]. rewrite IH. replace (lo + Z.of_nat (S a))%Z with (lo + 1 + Z.of_nat a)%Z by lia.
    destruct (g lo), (sum_terms a (lo + 1) g), (sum_terms b (lo + 1 + Z.of_nat a) g); cbn [both]; try reflexivity. f_equal. ring.
Qed.
Lemma bind_names env u k p i : ev u p = IZR i -> bind (names_of env u) k (IZR i) = names_of ((k, p) :: env) u.
Proof.
  intros H. apply functional_extensionality. intros y. unfold bind, names_of. cbn [lookup]. destruct (Pos.eqb y k); [now rewrite H|reflexivity].
Qed.
(* what entering a body at a polynomial is worth *)
Definition right_at (u : valuation) (enter_at : poly -> Z * Z -> result (value * (Z * Z))) (g : Z -> option R) : Prop :=
  forall p i st v st', ev u p = IZR i -> enter_at p st = Ok (v, st') -> sums_defined u v -> g i = Some (value_of u v).
Lemma unroll_sound u at_ g : right_at u at_ g -> forall n low i st v st', ev u low = IZR i ->
  unroll at_ low n st = Ok (v, st') -> sums_defined u v -> sum_terms n i g = Some (value_of u v).
Proof.
  intros R. induction n as [|n IH]; cbn [unroll sum_terms]; intros low i st v st' E H D.
  - inversion H; subst. now rewrite value_of_poly.
  - apply andThen_ok in H. destruct H as [[a s] [A H]]. apply andThen_ok in H. destruct H as [[b s'] [B H]]. inversion H; subst. cbn [fst snd] in *.
    apply defined_plus in D. destruct D as [D1 D2]. rewrite (R low i st a s E A D1).
    rewrite (IH (add low one) (i + 1)%Z s b st'); auto. cbn [both]. now rewrite value_plus. rewrite ev_add, ev_one, E, plus_IZR. reflexivity.
Qed.
Lemma unroll_product_sound c u at_ g : inside c u -> right_at u at_ g -> forall n low i st v st', ev u low = IZR i ->
  unroll_product c at_ low n st = Ok (v, st') -> sums_defined u v -> product_terms n i g = Some (value_of u v).
Proof.
  intros I R. induction n as [|n IH]; cbn [unroll_product product_terms]; intros low i st v st' E H D.
  - inversion H; subst. now rewrite value_of_poly, ev_one.
  - apply andThen_ok in H. destruct H as [[a s] [A H]]. apply andThen_ok in H. destruct H as [[b s'] [B H]].
    apply andThen_ok in H. destruct H as [r [T H]]. inversion H; subst. cbn [fst snd] in *.
    destruct (defined_times c u _ _ _ T D) as [D1 D2]. rewrite (R low i st a s E A D1).
    rewrite (IH (add low one) (i + 1)%Z s b st'); auto. cbn [both]. now rewrite (value_times c u _ _ _ I T). rewrite ev_add, ev_one, E, plus_IZR. reflexivity.
Qed.
Lemma waiting_sound u i n : sums_defined u (waiting i n) -> node_meaning u n = Some (value_of u (waiting i n)).
Proof.
  intros D. specialize (D i (single one []) n (or_introl eq_refl)). unfold value_of, waiting. cbn [terms sums sums_value].
  rewrite value_single, ev_one. unfold node_value. destruct (node_meaning u n); [|congruence]. cbn [factors_value terms_value]. f_equal. ring.
Qed.
Lemma node_at u k lo hi body env sk a b : ev u lo = IZR a -> ev u hi = IZR b ->
  node_meaning u {| bound := k; low := lo; high := hi; inner := body; around := env; skipped := sk |}
  = sum_terms (length_of_range a b) a (fun i => meaning (bind (names_of env u) k (IZR i)) body).
Proof. intros A B. unfold node_meaning. cbn [low high bound inner around]. now rewrite A, B, !Int_part_IZR. Qed.
Lemma constant_length_sound u lo hi k a b : constant_length lo hi = Some k -> ev u lo = IZR a -> ev u hi = IZR b -> (k = b - a + 1)%Z.
Proof.
  unfold constant_length. destruct (as_integer (subtract hi lo)) as [j|] eqn:E; [|discriminate]. intros H A B. inversion H; subst.
  apply as_integer_sound with (u := u) in E. rewrite ev_subtract, A, B, <- minus_IZR in E. apply eq_IZR in E. lia.
Qed.
Lemma pieces_sound c u at_ k body env sk number high b : inside c u ->
  right_at u at_ (fun i => meaning (bind (names_of env u) k (IZR i)) body) -> ev u high = IZR b ->
  forall ends low i a st v st', ev u low = IZR a ->
  pieces c at_ (fun l h => {| bound := k; low := l; high := h; inner := body; around := env; skipped := sk |}) number i low ends high st = Ok (v, st') ->
  sums_defined u v -> (a <= b + 1)%Z /\
  sum_terms (length_of_range a b) a (fun i => meaning (bind (names_of env u) k (IZR i)) body) = Some (value_of u v).
Proof.
  intros I R Eb. set (g := fun i => meaning (bind (names_of env u) k (IZR i)) body) in *.
  assert (P : forall low h a e i st v st', ev u low = IZR a -> ev u h = IZR e ->
    (match constant_length low h with
     | Some len => let! _ := need (len <=? range_limit)%Z 84 in unroll at_ low (Z.to_nat len) st
     | None => Ok (waiting (number, i) {| bound := k; low := low; high := h; inner := body; around := env; skipped := sk |}, st) end) = Ok (v, st') ->
    sums_defined u v -> sum_terms (length_of_range a e) a g = Some (value_of u v)).
  { intros low h a e i st v st' A E H D. destruct (constant_length low h) as [len|] eqn:L.
    - apply andThen_ok in H. destruct H as [[] [_ H]]. pose proof (constant_length_sound u low h len a e L A E) as K.
      replace (length_of_range a e) with (Z.to_nat len) by (unfold length_of_range; f_equal; lia). now apply (unroll_sound u at_ g R _ low a st v st').
    - inversion H; subst. rewrite <- (waiting_sound u _ _ D). symmetry. now apply node_at. }
  induction ends as [|x ends IH]; cbn [pieces]; intros low i a st v st' A H D.
  - apply andThen_ok in H. destruct H as [[] [N H]]. apply need_ok in N. apply (non_negative_sound I) in N.
    rewrite ev_add, ev_subtract, ev_one, A, Eb in N. split; [|now apply (P low high a b i st v st')].
    apply le_IZR. rewrite plus_IZR. lra.
  - apply andThen_ok in H. destruct H as [[] [N H]]. apply need_and in N. destruct N as [X N]. apply (non_negative_sound I) in N.
    destruct (integral_sound I x X) as [e E]. rewrite ev_add, ev_subtract, ev_one, A, E in N.
    apply andThen_ok in H. destruct H as [[v1 s1] [H1 H]]. apply andThen_ok in H. destruct H as [[v2 s2] [H2 H]]. inversion H; subst. cbn [fst snd] in *.
    apply defined_plus in D. destruct D as [D1 D2]. pose proof (P low x a e i st v1 s1 A E H1 D1) as Q1.
    assert (Ex : ev u (add x one) = IZR (e + 1)) by (rewrite ev_add, ev_one, E, plus_IZR; reflexivity).
    destruct (IH (add x one) (i + 1)%Z (e + 1)%Z s1 v2 st' Ex H2 D2) as [B Q2].
    assert (AE : (a <= e + 1)%Z) by (apply le_IZR; rewrite plus_IZR; lra).
    split; [lia|]. replace (length_of_range a b) with (length_of_range a e + length_of_range (e + 1) b)%nat by (unfold length_of_range; lia).
    rewrite sum_terms_app, Q1. replace (a + Z.of_nat (length_of_range a e))%Z with (e + 1)%Z by (unfold length_of_range; lia).
    rewrite Q2. cbn [both]. now rewrite value_plus.
Qed.
Lemma no_sums_defined u v w : sums v = [] -> sums_defined u w -> sums_defined u v.
Proof. intros H _. now apply defined_without. Qed.

Definition entered (u : valuation) (env : environment) (t : tree) (v : value) : Prop :=
  sums_defined u v -> meaning (names_of env u) t = Some (value_of u v).
Definition inverted (u : valuation) (env : environment) (t : tree) (v w : value) : Prop :=
  sums v = [] /\ sums w = [] /\ value_of u v <> 0 /\ value_of u w = / value_of u v /\
  meaning (names_of env u) t = Some (value_of u v).
